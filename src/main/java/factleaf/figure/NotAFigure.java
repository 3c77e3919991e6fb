package factleaf.figure;

import factleaf.diagnostic.Finding;
import factleaf.yaml.Scalar;

/** A text is no figure: says why and where. */
final class NotAFigure extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;
  private final boolean isUnread;

  NotAFigure(Finding finding) {
    this(finding, finding.rule().equals("unknown-unit"));
  }

  private NotAFigure(Finding finding, boolean isUnread) {
    super(finding.message(), null, false, false);
    this.finding = finding;
    this.isUnread = isUnread;
  }

  /** The same of words that the grammar has not, though sources may. */
  NotAFigure unread() {
    return new NotAFigure(finding, true);
  }

  boolean isUnread() {
    return isUnread;
  }

  /** A part of a figure that makes none. */
  static NotAFigure at(Scalar scalar, int start, int end, String message, String hint) {
    return new NotAFigure(Finding.of("bad-figure", scalar.span(start, end), message, hint));
  }

  Finding finding() {
    return finding;
  }
}
