package factleaf.check;

import factleaf.check.Checklist.Place;
import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.language.Sentence;
import factleaf.language.Sentences;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A wording as written, with noughts in place of figures, and its sentences. */
record LayText(Fact fact, Wording wording, String text, List<Sentence> sentences) {
  static LayText of(Fact fact, Wording wording, Sentences split) {
    String text = PlainWords.withoutPlaceholders(wording);
    return new LayText(fact, wording, text, split.of(text));
  }

  Place place(int start, int end) {
    String words = wording.scalar().value().substring(start, end);
    return new Place(wording.scalar().span(start, end), words);
  }

  /** What a pattern finds in the sentences, at most one place a sentence. */
  Stream<Place> find(Pattern pattern, Predicate<Sentence> which) {
    return sentences.stream()
        .filter(which)
        .flatMap(
            s ->
                pattern
                    .matcher(s.text())
                    .results()
                    .limit(1)
                    .map(found -> place(s.start() + found.start(), s.start() + found.end())));
  }

  /**
   * A wording as written, but with blanks, apostrophes and placeholders in one form of the same
   * length.
   */
  static String plain(Wording wording) {
    StringBuilder text = new StringBuilder(PlainWords.withoutPlaceholders(wording));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      text.setCharAt(i, blank ? ' ' : c == '\u2019' ? '\'' : c);
    }
    return text.toString();
  }
}
