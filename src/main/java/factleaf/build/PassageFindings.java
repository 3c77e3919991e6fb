package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diff.ChangeText;
import factleaf.diff.Words;
import factleaf.fact.Source;
import factleaf.verify.Passage;
import factleaf.verify.TextComparison.Cited;

/**
 * What is found of citations whose passage is another in a later text.
 *
 * <p>Rules: {@code passage-changed}, {@code passage-moved}, {@code passage-gone}, {@code
 * other-text}.
 */
public final class PassageFindings {
  private PassageFindings() {}

  /** Reports a text that has nothing of what is cited. */
  public static void addOther(Source source, Findings findings) {
    findings.add(
        "other-text",
        source.span(),
        "nothing of what is cited of \"" + source.id() + "\" is in the new text",
        "is this the right file? if so, take \"snapshot\" out of the fact file, and keep it as"
            + " new");
  }

  /** Reports a citation that has to be read again. */
  public static void add(Cited cited, Findings findings) {
    String whose =
        "the passage that "
            + (cited.entry().isEmpty() ? "a rejected claim" : "\"" + cited.entry() + "\"")
            + " cites ";
    Words words = Words.of(cited.old().text(), cited.now().map(Passage::text).orElse(""));
    String old = "it was: " + ChangeText.old(words);
    switch (cited.state()) {
      case GONE -> report("passage-gone", cited, whose + "is not in the new text", old, findings);
      case OTHER_HEADING ->
          report(
              "passage-moved",
              cited,
              whose + "now stands under " + heading(cited.now().orElseThrow()),
              "it stood under " + heading(cited.old()) + "; read it there",
              findings);
      case CHANGED ->
          report(
              "passage-changed", cited, whose + "is now: " + ChangeText.now(words), old, findings);
      default -> {}
    }
  }

  private static String heading(Passage passage) {
    return "\"" + passage.heading() + "\"";
  }

  private static void report(
      String rule, Cited cited, String message, String hint, Findings findings) {
    findings.add(rule, cited.citation().span(), message, hint);
  }
}
