package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.util.Optional;

/** A number of a text with its unit; one end of a range, or both. */
record Side(Reading reading, Optional<UnitPhrase> phrase) {
  static Side of(Reading reading, Unit unit) {
    return new Side(reading, Optional.of(UnitPhrase.of(unit)));
  }
}
