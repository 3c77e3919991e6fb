package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.util.Optional;

/**
 * A number in its place in a text, before it is known what it shares with its neighbours.
 *
 * @param start its first token
 * @param end the token behind it and its unit
 * @param scale the word or power that multiplies it
 */
record Item(
    int start, int end, Reading reading, Optional<Ratio> scale, Optional<UnitPhrase> phrase) {

  Item with(Reading newReading) {
    return new Item(start, end, newReading, scale, phrase);
  }

  Item doubted() {
    return with(reading.doubted());
  }

  Item with(UnitPhrase newPhrase) {
    return new Item(start, end, reading, scale, Optional.of(newPhrase));
  }

  /** One time of hours and minutes, if the other goes on with smaller ones. */
  Optional<Item> sum(Item next) {
    boolean times = isTime() && next.isTime() && next.value().isPresent();
    if (!times) {
      return Optional.empty();
    }
    Unit large = phrase.get().unit();
    Unit small = next.phrase.get().unit();
    boolean fits =
        large.dimension().equals(small.dimension()) && large.factor().compareTo(small.factor()) > 0;
    Ratio by = new Ratio(large.factor(), small.factor());
    Reading sum = reading.map(v -> v.times(by).plus(next.reading.values().getFirst()));
    return fits
        ? Optional.of(new Item(start, next.end, sum, Optional.empty(), next.phrase))
        : Optional.empty();
  }

  Side side() {
    return new Side(reading, phrase);
  }

  /** The only value that it can have, if there is one. */
  Optional<Ratio> value() {
    return reading.values().size() == 1
        ? Optional.of(reading.values().getFirst())
        : Optional.empty();
  }

  boolean hasUnit(String written) {
    return phrase.filter(p -> p.unit().written().contains(written)).isPresent();
  }

  /** Whether it is a time. */
  boolean isTime() {
    return phrase.filter(p -> p.unit().isTime()).isPresent();
  }
}
