package factleaf.diff;

import factleaf.diff.Entry.Named;
import factleaf.diff.Matched.Pair;
import factleaf.figure.Figure;
import factleaf.figure.Measure;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An entry, then and now.
 *
 * @param figures its figures: by name, and those with new names by their amounts
 */
record EntryPair(Entry old, Entry now, Matched<Named> figures) {
  static EntryPair of(Pair<Entry> pair) {
    Matched<Named> figures =
        Matched.of(pair.old().figures(), pair.now().figures())
            .by((a, b) -> a.name().equals(b.name()))
            .by((a, b) -> figure(a).written().equals(figure(b).written()))
            .by(
                (a, b) ->
                    Measure.of(figure(a))
                        .map(Measure::dimensions)
                        .equals(Measure.of(figure(b)).map(Measure::dimensions)));
    return new EntryPair(pair.old(), pair.now(), figures);
  }

  private static Figure figure(Named named) {
    return named.figure().figure();
  }

  /** The id that reports call it by. */
  String id() {
    return now.fact().id();
  }

  /** Names of figures as they were, by those they have now. */
  Map<String, String> names() {
    return figures.pairs().stream()
        .collect(Collectors.toMap(pair -> pair.now().name(), pair -> pair.old().name()));
  }
}
