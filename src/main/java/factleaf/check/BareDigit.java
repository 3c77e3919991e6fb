package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code bare-digit}: a digit stands in a wording. Figures belong in {@code figures}, where they
 * are typed, the same for every audience, and printed safely. Digits may stand in a word that
 * begins with a letter, such as T6 or type-2.
 */
final class BareDigit implements Rule {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
  private static final Pattern NAME_BEFORE = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}./-]*$");

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .sheet()
        .facts()
        .flatMap(fact -> fact.wordings())
        .forEach(wording -> check(wording, findings));
  }

  private static void check(Wording wording, Findings findings) {
    String written = wording.scalar().value();
    Matcher matcher = NUMBER.matcher(written);
    while (matcher.find()) {
      boolean placeholder =
          wording.pieces().stream()
              .anyMatch(
                  piece ->
                      piece instanceof Wording.Placeholder
                          && piece.start() <= matcher.start()
                          && matcher.start() < piece.end());
      boolean name = NAME_BEFORE.matcher(written.substring(0, matcher.start())).find();
      if (!placeholder && !name) {
        findings.error(
            "bare-digit",
            wording.scalar().span(matcher.start(), matcher.end()),
            "the figure " + matcher.group() + " stands in the wording",
            "put it under \"figures\" with its unit, and place it as {name}");
      }
    }
  }
}
