package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Words by which sources say how often, each as what it counts.
 *
 * @param intervals how long it is from one time to the next: fortnightly
 * @param unclear times of which nobody can tell whether there are several or parts: biweekly
 * @param afterQ units in a letter behind q and a number: q3w
 * @param courses the days of 3/7, as prescribers write three days
 * @param ordinals the 3 of every third day
 * @param parts parts of a day, the same number for those that are one: morning and breakfast
 */
record TimeWords(
    Meanings<Unit> intervals,
    Meanings<Unit> unclear,
    Map<String, Unit> afterQ,
    Map<String, Unit> courses,
    Map<String, Integer> ordinals,
    Map<String, Integer> parts) {
  /** The interval that a word names; nightly is none where a morning is named too. */
  Optional<Prose.Match<Unit>> interval(Tokens text, int at) {
    return intervals.read(text, at).filter(unit -> !isPart(text.at(at)) || isOnlyPart(text, at));
  }

  /** Whether a word is a part of a day. */
  boolean isPart(Token word) {
    return parts.containsKey(word.text());
  }

  /** Whether a word is a part of a day, and the text names no other. */
  boolean isOnlyPart(Tokens text, int at) {
    Integer part = parts.get(text.at(at).text());
    return part != null
        && IntStream.range(0, text.size())
            .mapToObj(i -> parts.get(text.at(i).text()))
            .allMatch(other -> other == null || other.equals(part));
  }
}
