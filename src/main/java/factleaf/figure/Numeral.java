package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it stands in a text.
 *
 * @param end the token behind it
 * @param reading what it can mean
 * @param scale the word or power at its end that multiplies it; earlier numbers of a range share it
 * @param form what it looks like
 */
record Numeral(int end, Reading reading, Optional<Ratio> scale, Form form) {
  /** What a number looks like. */
  enum Form {
    WHOLE,
    OTHER,
    /** Less than one, in words or as a fraction: half a tablet. */
    FRACTION,
    /** Digits that are no amount: a section, a version, a phone number. */
    NONE
  }

  Numeral(int end, Reading reading, Form form) {
    this(end, reading, Optional.empty(), form);
  }

  static Numeral whole(int end, BigDecimal value) {
    return new Numeral(end, Reading.of(value), Form.WHOLE);
  }

  boolean isWhole() {
    return form == Form.WHOLE;
  }

  Numeral to(int newEnd, Reading newReading) {
    return new Numeral(newEnd, newReading, scale, form == Form.WHOLE ? Form.OTHER : form);
  }

  /** Multiplied by a word or a power at its end. */
  Numeral scaled(int newEnd, Ratio by) {
    return new Numeral(newEnd, reading.map(v -> v.times(by)), Optional.of(by), Form.OTHER);
  }
}
