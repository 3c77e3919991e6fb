package factleaf.figure;

import java.util.List;
import java.util.Optional;

/**
 * Reads what stands behind "rate": a share, or one with the medicine and one without.
 *
 * @param figures reads the figure that begins at the cursor
 */
record RateReader(Cursor text, Figures figures) {
  private static final String HINT =
      "write rate 5-15 %, rate 1 in 1000, or rate 63 % with, 36 % without";

  /** Reads a figure. */
  interface Figures {
    Figure read() throws NotAFigure;
  }

  Rate read() throws NotAFigure {
    Figure with = share();
    if (text.take(" with, ").isEmpty()) {
      return new Rate(with, Optional.empty());
    }
    Figure without = share();
    if (text.take(" without").isEmpty()) {
      throw text.wrong("\"" + text.whole() + "\" says not what the second rate is", HINT);
    }
    return new Rate(with, Optional.of(without));
  }

  private Figure share() throws NotAFigure {
    int start = text.at();
    Figure share = figures.read();
    if (!Rate.isShare(share)) {
      throw text.bad(start, "\"" + text.from(start) + "\" is no rate", HINT);
    }
    if (share instanceof Combination range && !Rate.ends(share).equals(ends(range))) {
      throw text.bad(
          start,
          "the range " + text.from(start) + " begins with its higher end",
          "write the lower end first: rate "
              + range.parts().getLast().written()
              + " to "
              + range.parts().getFirst().written());
    }
    return share;
  }

  /** The ends as they are written. */
  private static List<Rate.End> ends(Combination range) {
    return range.parts().stream().flatMap(part -> Rate.ends(part).stream()).toList();
  }
}
