package factleaf.review;

import factleaf.diagnostic.Span;
import factleaf.fact.Signer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody signed at one time.
 *
 * @param on the day that they gave
 * @param entries the entries by id, as they were then
 * @param span where it stands
 */
public record SignOff(
    String name, String role, LocalDate on, Map<String, Fingerprint> entries, Span span) {
  public SignOff {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Who signed, and how much of it holds.
   *
   * @param content of all entries as they are now
   */
  Signer signer(Map<String, Fingerprint> content) {
    long valid =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().equals(content.get(entry.getKey())))
            .count();
    return new Signer(name, role, on, entries.size(), (int) valid, span);
  }

  /** Without what was signed of some entries. */
  SignOff without(Set<String> ids) {
    Map<String, Fingerprint> left = new LinkedHashMap<>(entries);
    left.keySet().removeAll(ids);
    return new SignOff(name, role, on, left, span);
  }

  /** Whether it is by the same person on the same day. */
  boolean isOfSame(SignOff other) {
    return name.equals(other.name) && role.equals(other.role) && on.equals(other.on);
  }
}
