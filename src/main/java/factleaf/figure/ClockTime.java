package factleaf.figure;

import java.util.Locale;

/** A time of the day: 18:00. */
public record ClockTime(int hour, int minute) implements Figure {
  @Override
  public String written() {
    return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
  }
}
