package factleaf.verify;

import factleaf.fact.Fact;
import factleaf.verify.FigureVerifier.Held;
import factleaf.verify.FigureVerifier.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of holding a sheet against the kept texts of its sources, and what was not held against
 * any.
 */
public final class Verification {
  private final int verified;
  private final int failed;
  private final int unchecked;
  private final List<Held> figures;
  private final List<String> unordered;

  /**
   * @param verified citations whose heading and words were found
   * @param failed citations that were not found
   * @param unchecked citations without a kept text
   * @param unordered sources whose kept texts may be out of order
   */
  Verification(
      int verified, int failed, int unchecked, List<Held> figures, List<String> unordered) {
    this.verified = verified;
    this.failed = failed;
    this.unchecked = unchecked;
    this.figures = figures;
    this.unordered = unordered;
  }

  /** What was compared and what was not, then what came of it. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>(counts());
    if (!unordered.isEmpty()) {
      lines.add(
          count(unordered.size(), "kept text")
              + " of which the order is uncertain: "
              + String.join(", ", unordered));
    }
    return lines;
  }

  private List<String> counts() {
    int held = figures.size() - count(State.NO_TEXT);
    int citations = verified + failed + unchecked;
    return List.of(
        (verified + failed)
            + " of "
            + count(citations, "citation")
            + " and "
            + held
            + " of "
            + count(figures.size(), "figure")
            + " held against kept texts; "
            + count(count(State.NO_TEXT), "figure")
            + (count(State.NO_TEXT) == 1 ? " has none" : " have none"),
        "of these, "
            + count(verified, "citation")
            + " found and "
            + failed
            + " not; "
            + count(count(State.SHOWN), "figure")
            + " found, "
            + (count(State.NOT_SHOWN) + count(State.NOT_POINTED_AT))
            + " not found, "
            + count(State.NOT_UNDERSTOOD)
            + " to compare by eye, and "
            + count(State.ELSEWHERE)
            + " that may stand in another source without a kept text",
        "of all figures, "
            + count(State.SHOWN)
            + " shown in kept text, "
            + (figures.size() - count(State.SHOWN) - nowhere())
            + " shown in quoted words only, and "
            + nowhere()
            + " shown nowhere");
  }

  /** How many figures neither a kept text nor quoted words show. */
  public int nowhere() {
    return (int) figures.stream().filter(Held::isNowhere).count();
  }

  /** How many citations have no kept text. */
  public int unkept() {
    return unchecked;
  }

  /** The share of citations that have a kept text, in whole percent, rounded down. */
  public int percentKept() {
    int all = verified + failed + unchecked;
    return all == 0 ? 100 : (verified + failed) * 100 / all;
  }

  /** Each figure that no kept text shows, and why that is no error. */
  public List<String> open() {
    return figures.stream().filter(f -> f.state() != State.SHOWN).map(this::line).toList();
  }

  private String line(Held figure) {
    Fact fact = figure.fact();
    String why =
        switch (figure.state()) {
          case NO_TEXT -> "no source that the entry cites has a kept text";
          case ELSEWHERE -> "in no kept text; the entry also cites a source without one";
          case NOT_POINTED_AT -> "its citations' words are not in their kept texts";
          case NOT_UNDERSTOOD -> "not understood where it may stand";
          default -> "in no passage that the entry cites";
        };
    return fact.span()
        + ": "
        + fact.id()
        + ", "
        + figure.name()
        + ": "
        + figure.written()
        + ": "
        + why;
  }

  private int count(State state) {
    return (int) figures.stream().filter(figure -> figure.state() == state).count();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
