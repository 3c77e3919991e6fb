package factleaf.review;

import factleaf.fact.Standing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The signatures of a sheet.
 *
 * @param list in file order
 */
public record SignOffs(List<SignOff> list) {
  public static final SignOffs NONE = new SignOffs(List.of());

  public SignOffs {
    list = List.copyOf(list);
  }

  /** These, and one more. */
  public SignOffs and(SignOff next) {
    return new SignOffs(Stream.concat(list.stream(), Stream.of(next)).toList());
  }

  /** These, without what was signed of some entries. */
  public SignOffs without(Set<String> entries) {
    return new SignOffs(
        list.stream()
            .map(one -> one.without(entries))
            .filter(one -> !one.entries().isEmpty())
            .toList());
  }

  /** What of a signature is not here already: the same person signed the same on the same day. */
  public SignOff news(SignOff next) {
    Map<String, Fingerprint> entries = new LinkedHashMap<>(next.entries());
    list.stream()
        .filter(one -> one.isOfSame(next))
        .forEach(one -> entries.entrySet().removeAll(one.entries().entrySet()));
    return new SignOff(next.name(), next.role(), next.on(), entries, next.span());
  }

  /** Whether somebody signed an entry as it is now. */
  public boolean isSigned(String entry, Fingerprint now) {
    return list.stream().anyMatch(one -> now.equals(one.entries().get(entry)));
  }

  /** The ids of entries of which nobody signed what they are now. */
  public Set<String> unsigned(Map<String, Fingerprint> entries) {
    Set<String> unsigned = new LinkedHashSet<>(entries.keySet());
    unsigned.removeIf(id -> isSigned(id, entries.get(id)));
    return unsigned;
  }

  /** An entry as it was when it was last signed; empty if it never was. */
  public Optional<Fingerprint> last(String entry) {
    return list.stream()
        .filter(one -> one.entries().containsKey(entry))
        .reduce((a, b) -> b.on().isBefore(a.on()) ? a : b)
        .map(one -> one.entries().get(entry));
  }

  /**
   * How far reviewers stand for a sheet.
   *
   * @param printed ids of its entries, without those of other regions
   * @param content of all its entries, by id
   */
  public Standing standing(List<String> printed, Map<String, Fingerprint> content) {
    List<String> unsigned = printed.stream().filter(id -> !isSigned(id, content.get(id))).toList();
    int never = (int) unsigned.stream().filter(id -> last(id).isEmpty()).count();
    return new Standing(
        printed.size(), unsigned, never, list.stream().map(one -> one.signer(content)).toList());
  }

  /** Ids of signed entries that are no longer there. */
  public Set<String> gone(Map<String, Fingerprint> now) {
    Set<String> gone = new TreeSet<>();
    list.forEach(one -> gone.addAll(one.entries().keySet()));
    gone.removeAll(now.keySet());
    return gone;
  }
}
