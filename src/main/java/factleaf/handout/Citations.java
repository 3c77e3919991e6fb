package factleaf.handout;

import factleaf.handout.Handout.Link;
import factleaf.handout.Handout.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the sources of one handout in order of first use, and remembers where each is cited. */
final class Citations {
  private final Map<String, List<Link>> placesBySource = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a source: a new one at its first use. */
  int number(String source) {
    return numbers.computeIfAbsent(source, id -> numbers.size() + 1);
  }

  /** A new mark for a source, to which the source leads back. */
  Mark mark(String source) {
    int number = number(source);
    List<Link> places = placesBySource.computeIfAbsent(source, key -> new ArrayList<>());
    String anchor = "cite-" + number + "-" + (places.size() + 1);
    places.add(new Link(anchor, letters(places.size())));
    return new Mark(number, anchor, target(number));
  }

  /** Remembers where a source is used, each place once. */
  void remember(String source, Link place) {
    List<Link> places = placesBySource.computeIfAbsent(source, key -> new ArrayList<>());
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  /** The cited sources by number: the first is number 1. */
  List<String> sources() {
    return List.copyOf(numbers.keySet());
  }

  /** Links to the places where a source is cited, lettered a, b, c. */
  List<Link> places(String source) {
    return List.copyOf(placesBySource.getOrDefault(source, List.of()));
  }

  static String target(int number) {
    return "source-" + number;
  }

  /** a to z, then aa, ab and so on. */
  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
