package factleaf.html;

import java.time.Duration;

/**
 * How far a template may go before it is stopped. All but the time give the same result on every
 * machine; the time is for what they cannot count, such as a regular expression.
 *
 * @param characters of output
 * @param steps passes of loops, calls of macros and functions, and templates included
 * @param depth of calls, in frames of Java; a call in a template takes about ten
 * @param time for one page
 */
public record Limits(int characters, long steps, int depth, Duration time) {
  /** A page of a large handout takes less than a hundredth of each. */
  public static final Limits STANDARD =
      new Limits(32 << 20, 10_000_000, 5_000, Duration.ofSeconds(10));
}
