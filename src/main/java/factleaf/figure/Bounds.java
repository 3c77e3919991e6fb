package factleaf.figure;

import factleaf.figure.Amount.Bound;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a number of a text is a limit: at least 5 mg, 5 mg or more, not above 5 mg. */
record Bounds(Tokens text, Prose prose) {
  private static final Map<String, Bound> SIGNS =
      Map.of("<", Bound.BELOW, "\u2264", Bound.AT_MOST, ">", Bound.ABOVE, "\u2265", Bound.AT_LEAST);
  private static final String SIGN_MARKS = "<>\u2264\u2265+";
  private static final Map<String, Bound> BEFORE =
      Map.of(
          "below",
          Bound.BELOW,
          "at-most",
          Bound.AT_MOST,
          "above",
          Bound.ABOVE,
          "at-least",
          Bound.AT_LEAST);
  private static final Map<String, Bound> BEHIND =
      Map.of("or-less", Bound.AT_MOST, "or-more", Bound.AT_LEAST);

  Bound of(Item item) {
    Bound sign = sign(item.start() - 1);
    if (sign != Bound.NONE) {
      return sign;
    }
    for (int i = item.start(); i < item.end(); i++) {
      if (text.at(i).isMark("+")) {
        return Bound.AT_LEAST; // 18+ years
      }
    }
    for (Map.Entry<String, Bound> behind : BEHIND.entrySet()) {
      if (prose.phrase(behind.getKey(), text, item.end()).isPresent()) {
        return behind.getValue();
      }
    }
    return words(item.start());
  }

  /** Whether some number may be a limit. */
  static boolean mayStandIn(Tokens text, Prose prose) {
    Set<String> purposes = new HashSet<>(BEFORE.keySet());
    purposes.addAll(BEHIND.keySet());
    return IntStream.range(0, text.size())
        .anyMatch(
            i ->
                text.at(i).isMark(SIGN_MARKS)
                    || purposes.stream().anyMatch(p -> prose.phrase(p, text, i).isPresent()));
  }

  private Bound sign(int at) {
    if (!text.at(at).isMark("=")) {
      return SIGNS.getOrDefault(text.at(at).text(), Bound.NONE);
    }
    return switch (text.at(at - 1).text()) {
      case "<" -> Bound.AT_MOST;
      case ">" -> Bound.AT_LEAST;
      default -> Bound.NONE;
    };
  }

  /** The longest words before a number; "not" turns them. */
  private Bound words(int at) {
    Bound bound = Bound.NONE;
    int longest = 0;
    for (Map.Entry<String, Bound> before : BEFORE.entrySet()) {
      int length = prose.lengthBefore(before.getKey(), text, at);
      if (length > longest) {
        longest = length;
        bound = before.getValue();
      }
    }
    return longest > 0 && prose.is("not", text.at(at - longest - 1)) ? bound.opposite() : bound;
  }
}
