package factleaf.report;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Severity;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Visible;
import java.util.Optional;

/**
 * One thing that a run reports. Texts are as a terminal may get them, whatever a file says.
 *
 * @param rule id of the finding or of the kind of change
 * @param entry id of the entry that it is about, or of the sheet
 * @param message what it is, in one line without a full stop
 * @param hint what to do, in one line without a full stop; empty if there is nothing to add
 * @param fix what may stand in its place, if only one answer is safe
 */
public record Item(
    Level level,
    String rule,
    Span span,
    String entry,
    String message,
    String hint,
    Optional<Fix> fix) {
  public Item {
    entry = Visible.of(entry);
    message = Visible.message(message);
    hint = Visible.message(hint);
  }

  static Item of(Finding finding, String entry) {
    return new Item(
        finding.severity() == Severity.ERROR ? Level.ERROR : Level.WARNING,
        finding.rule(),
        finding.span(),
        entry,
        finding.message(),
        finding.hint(),
        finding.fix());
  }

  /** Message and hint as sentences. */
  String words() {
    return sentence(message) + (hint.isEmpty() ? "" : " " + sentence(hint));
  }

  private static String sentence(String text) {
    return text.endsWith("?") || text.endsWith(".") ? text : text + ".";
  }
}
