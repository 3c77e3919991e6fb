package factleaf.pack;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one sheet of a pack says against another one.
 *
 * @param entry id of the entry that says it
 * @param place where the pack names its sheet
 */
public record Contradiction(String rule, String entry, Span place, String message, String hint) {
  /** The rules that find some. */
  public static final List<String> RULES = List.of("pack-figure", "pack-interaction");

  /** All contradictions between two sheets of a pack, in its order. */
  public static List<Contradiction> among(List<Member> members, Collection<Measured> quantities) {
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        found.addAll(SharedFigures.of(quantities, members.get(i), members.get(j)));
        found.addAll(NamedMedicine.in(members.get(i), members.get(j)));
        found.addAll(NamedMedicine.in(members.get(j), members.get(i)));
      }
    }
    return found;
  }

  /**
   * Reports what a pack does not allow, and what it allows for nothing. Rules: {@code pack-figure},
   * {@code pack-interaction}, {@code pack-allowance}.
   */
  public static void report(List<Contradiction> found, Pack pack, Findings findings) {
    found.stream()
        .filter(each -> pack.allowed().stream().noneMatch(each::isAllowed))
        .forEach(e -> findings.add(e.rule(), e.place(), e.message(), e.hint()));
    pack.allowed().stream()
        .filter(allowed -> found.stream().noneMatch(each -> each.isAllowed(allowed)))
        .forEach(
            allowed ->
                findings.add(
                    "pack-allowance",
                    allowed.span(),
                    "no finding of " + allowed.rule() + " names \"" + allowed.entry() + "\" first",
                    "take it out; the cover would print a reason for nothing"));
  }

  private boolean isAllowed(Pack.Allowed allowed) {
    return allowed.rule().equals(rule) && allowed.entry().equals(entry);
  }

  /** How a pack allows it, for hints. */
  static String leave(String rule, String entry) {
    return "or allow it: {rule: " + rule + ", entry: " + entry + ", because: the reason}";
  }
}
