package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The one list of rules. */
public final class Rules {
  private Rules() {}

  /**
   * Checks a sheet by all rules.
   *
   * @param sheet the sheet as read, perhaps with stand-ins for what could not be read
   * @param handouts the handouts that it will become
   * @param printable whether the embedded fonts have a code point
   * @param findings takes what the rules find
   */
  public static void check(
      FactSheet sheet, List<HandoutSpec> handouts, IntPredicate printable, Findings findings) {
    if (handouts.isEmpty()) {
      return; // handouts.yaml could not be read; every section would look unknown
    }
    Subject subject = new Subject(sheet, handouts);
    all(printable).forEach(rule -> rule.check(subject, findings));
  }

  /** The languages that the rules can read; each needs its word lists. */
  public static Set<String> languages() {
    return LayWords.LANGUAGES;
  }

  private static List<Rule> all(IntPredicate printable) {
    return List.of(
        new Unsourced(),
        new UnknownSection(),
        new UnknownAudience(),
        new UnreachedWording(),
        new BriefWithoutWording(),
        new MissingTerm(),
        new RequiredSection(),
        new BareDigit(),
        new UnsettledLayWording(),
        new MissingGlyph(printable));
  }
}
