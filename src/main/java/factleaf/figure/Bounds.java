package factleaf.figure;

import factleaf.figure.Amount.Bound;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
          Bound.AT_LEAST,
          "from",
          Bound.AT_LEAST,
          "over",
          Bound.ABOVE,
          "no-limit",
          Bound.NONE);
  private static final int MOST_BEHIND_NOT = 5;

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
    return IntStream.rangeClosed(item.start() + 1, item.end())
        .mapToObj(at -> behind(item, at))
        .filter(bound -> bound != Bound.NONE)
        .findFirst()
        .orElseGet(() -> words(item));
  }

  /** 12 years of age or older; "10 mg and over 2 hours" is none, nor is "5 mg or more often". */
  private Bound behind(Item item, int from) {
    int at = prose.phrase("old", text, from).orElse(from);
    for (Map.Entry<String, Bound> words : BEHIND.entrySet()) {
      Optional<Integer> end = prose.phrase(words.getKey(), text, at);
      if (end.isPresent()) {
        Token next = text.at(end.get());
        boolean goesOn = next.isDigits() || prose.is("compared", next);
        boolean added = prose.is("and", text.at(at)) && !isOfBody(item) && next.isWord();
        return goesOn || added ? Bound.NONE : words.getValue();
      }
    }
    return Bound.NONE;
  }

  /** An age or a weight. */
  private static boolean isOfBody(Item item) {
    return item.isTime() || item.hasUnit("kg");
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
      Bound bound = SIGNS.getOrDefault(text.at(at).text(), Bound.NONE);
      return text.at(at - 1).isMark("=") ? bound.orEqual() : bound; // =< 80
    }
    return switch (text.at(at - 1).text()) {
      case "<" -> Bound.AT_MOST;
      case ">" -> Bound.AT_LEAST;
      default -> Bound.NONE;
    };
  }

  /** The words of a limit that end before a token. */
  private record Words(int start, String purpose) {}

  private Optional<Words> wordsBefore(int at) {
    return BEFORE.keySet().stream()
        .map(purpose -> new Words(at - prose.lengthBefore(purpose, text, at), purpose))
        .filter(words -> words.start() < at)
        .min(Comparator.comparingInt(Words::start));
  }

  /** Where the words of a limit begin that end before a token; the token if there are none. */
  int beginning(int at) {
    return wordsBefore(at).map(Words::start).orElse(at);
  }

  /** The longest words before a number; "not" turns them. */
  private Bound words(Item item) {
    int age = item.start() - prose.lengthBefore("ages", text, item.start());
    int at = age - prose.lengthBefore("or-equal", text, age);
    Optional<Words> words = wordsBefore(at);
    if (words.isEmpty() || !isLimit(words.get(), item)) {
      return Bound.NONE;
    }
    Bound said = BEFORE.get(words.get().purpose());
    int start = words.get().start();
    int exceeds = said == Bound.AT_MOST ? prose.lengthBefore("above", text, start) : 0;
    Bound bound = exceeds > 0 ? Bound.ABOVE : said; // not exceed a maximum of 80 mg
    int from = start - exceeds - prose.lengthBefore("equal-or", text, start - exceeds);
    boolean orEqual = at < age || from < start - exceeds;
    boolean taken = bound == Bound.ABOVE && !isOfBody(item); // do not take more than 4 g
    return turned(from, orEqual ? bound.orEqual() : bound, taken ? "not-takes" : "not-fillers");
  }

  /** An amount may go up from 5 mg, and is given over 2 hours: neither is a limit. */
  private boolean isLimit(Words words, Item item) {
    return switch (words.purpose()) {
      case "from" -> isFrom(words.start(), item);
      case "over" -> !item.isTime() || isAge(words.start(), item);
      default -> true;
    };
  }

  /**
   * From 12 years, from 30 mL/min, from 200 mg up; not "increased from 5 mg", nor "from 5 years
   * ago".
   */
  private boolean isFrom(int before, Item item) {
    boolean changes =
        IntStream.rangeClosed(before - MOST_BEHIND_NOT, before - 1)
            .anyMatch(i -> prose.is("changes", text.at(i)));
    boolean measured = item.phrase().filter(phrase -> !phrase.isBare()).isPresent();
    boolean up =
        prose.is("upwards", text.at(item.end())) && prose.phrase("to", text, item.end()).isEmpty();
    return !changes
        && (isOfBody(item) || measured || up)
        && !prose.is("compared", text.at(item.end()));
  }

  private boolean isAge(int before, Item item) {
    boolean said =
        prose.endsBefore("ages", text, before)
            || prose.endsBefore("ages", text, item.start())
            || prose.phrase("old", text, item.end()).isPresent();
    boolean people =
        prose.unit(text, before - 1).filter(unit -> unit.what().id().equals("person")).isPresent();
    return said || people && item.hasUnit("year");
  }

  /** "Not to exceed" is at most; where "not" may be about something else, nobody can tell. */
  private Bound turned(int from, Bound bound, String fillers) {
    boolean near = true;
    for (int i = from; i > from - MOST_BEHIND_NOT; i--) {
      if (prose.endsBefore("not", text, i)) {
        return near ? bound.opposite() : Bound.NONE;
      }
      Token word = text.at(i - 1);
      if (!word.isWord() || prose.is("not-ends", word)) {
        return bound;
      }
      near &= prose.is("not-fillers", word) || prose.is(fillers, word);
    }
    return bound;
  }
}
