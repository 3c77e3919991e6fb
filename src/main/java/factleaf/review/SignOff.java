package factleaf.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody signed at one time.
 *
 * @param on the day that they gave
 * @param entries the entries by id, as they were then
 */
public record SignOff(String name, String role, LocalDate on, Map<String, Fingerprint> entries) {
  public SignOff {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Whether it is by the same person on the same day. */
  boolean isOfSame(SignOff other) {
    return name.equals(other.name) && role.equals(other.role) && on.equals(other.on);
  }
}
