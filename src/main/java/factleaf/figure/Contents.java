package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.Reading.Ratio;
import factleaf.figure.UnitPhrase.Per;
import factleaf.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What amounts are counted by that stands before them: "each 5 mL contains 5 mg", "each tablet
 * contains 5 mg". Such an amount is the one and the other: 5 mg and 5 mg/tablet.
 */
record Contents(Tokens text, Prose prose, List<Item> items) {
  private static final int MOST_WORDS = 6; // of the oral suspension

  /** The numbers, each with what it is in. */
  List<Item> complete() {
    return items.stream().map(this::complete).toList();
  }

  private Item complete(Item item) {
    int verb = item.start() - prose.lengthBefore("contains", text, item.start());
    boolean measured =
        verb < item.start()
            && item.phrase()
                .filter(p -> p.isBare() && p.unit().isMeasured() && p.unit().divides())
                .isPresent();
    return measured
        ? holder(verb)
            .filter(by -> !item.phrase().get().unit().dimension().equals(by.unit().dimension()))
            .map(by -> item.with(item.phrase().get().also(by, true)))
            .orElse(item)
        : item;
  }

  /** The 5 mL of "each 5 mL of solution contains". */
  private Optional<Per> holder(int verb) {
    for (int i = verb - 1; i >= verb - MOST_WORDS && text.at(i).isWord(); i--) {
      Optional<Match<Unit>> unit = prose.unit(text, i);
      if (unit.isPresent()) {
        int end = unit.get().end();
        Unit by = unit.get().what();
        boolean holds = by.isVolume() || by.counts();
        boolean named = prose.isNaming(text, end, verb);
        return holds && named ? value(i, end).map(v -> new Per(v, by)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Ratio> value(int unit, int end) {
    Token before = text.at(unit - 1);
    return prose.is("each", before) || prose.is("articles", before)
        ? Optional.of(Ratio.of(1, 1))
        : items.stream().filter(item -> item.end() == end).findFirst().flatMap(Item::value);
  }
}
