package factleaf.pdf.limits;

import java.util.Optional;
import org.w3c.dom.Node;

/**
 * Ends the layout of a page that cannot be printed, or not within limits. It becomes a finding of
 * the page.
 */
public final class Unprintable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String hint;
  private final transient Optional<Node> place;

  /**
   * @param problem goes on from the page's name: "has a picture that is damaged"
   * @param place what of the page is at fault; empty if that is not known
   */
  public Unprintable(String rule, String problem, String hint, Optional<Node> place) {
    super(problem);
    this.rule = rule;
    this.hint = hint;
    this.place = place;
  }

  /** What a library says of a fault, behind a colon, without places and names of its code. */
  public static String reason(Throwable e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    String plain =
        message
            .replaceFirst("^\\S+:-?\\d+\\s+", "")
            .replaceAll("[\\w.$]*(?:Exception|Error)\\b:?", "")
            .strip()
            .replaceAll("\\s+", " ");
    return plain.isEmpty() ? "" : ": " + plain;
  }

  /** A page that goes beyond a limit. */
  static Unprintable tooMuch(String problem, String hint, Optional<Node> place) {
    return new Unprintable("layout-limit", problem, hint, place);
  }

  public String rule() {
    return rule;
  }

  public String hint() {
    return hint;
  }

  public Optional<Node> place() {
    return place;
  }
}
