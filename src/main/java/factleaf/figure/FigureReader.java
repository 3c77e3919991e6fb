package factleaf.figure;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Fix;
import factleaf.vocabulary.Units;
import factleaf.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a figure: {@code 5-10 mg/kg/day}, {@code number 1.60}, {@code date 2018-10}. {@link
 * FigureParser} knows the grammar; here is said what is no figure at all.
 *
 * <p>Rules: {@code bad-figure}, {@code unknown-unit}, and {@code bad-date} for dates.
 */
public final class FigureReader {
  /** Signs beyond ASCII that figures have: degrees, powers, parts, a minus, a dash, limits. */
  private static final String SIGNS =
      "\u00B0\u00B2\u00B3\u00B9\u00BC\u00BD\u00BE\u00D7\u2013\u2070\u2074\u2075\u2076\u2077\u2078"
          + "\u2079\u207B\u215B\u215C\u215D\u215E\u2212\u2264\u2265";

  /** Digits in groups or behind a plus or a zero; ten digits and more that are no round count. */
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[\\d ()./-]*|0\\d[\\d ()./-]+|\\(\\d+\\)[\\d ./-]+|(?!\\d+/\\d+(?: 000)+$)\\d+(?:["
              + " /-]\\d+){2,}|\\d+ \\d[\\d ]*|\\d{3}[.]\\d{3}[.]\\d{4}|\\d{10,}(?<!000)");

  private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d\\d(?:-\\d\\d)?");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} ]*[ -]?\\d+[a-z]?");

  /** A statistic: OR 1.8, p < 0.05. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\p{L}[\\p{L}\\d-]*(?: =)? ?((?:[<>]=?"
              + " ?\\d+(?:\\.\\d+)?|\\d+\\.\\d+)(?:-\\d+(?:\\.\\d+)?)?)");

  private static final Pattern WORDS = Pattern.compile("\\p{L}.*");

  private final Units units;
  private final Supplier<Optional<Prose>> prose;
  private final Findings findings;

  /**
   * @param prose how sources of the file's language write, for hints; empty if nothing is known
   */
  public FigureReader(Units units, Supplier<Optional<Prose>> prose, Findings findings) {
    this.units = units;
    this.prose = prose;
    this.findings = findings;
  }

  /** The figure; reported and empty if the text is none. */
  public Optional<Figure> read(Scalar scalar) {
    if (scalar.value().startsWith("date ")) {
      return PartialDate.read(scalar.value().substring(5), scalar.span(), findings)
          .map(date -> date);
    }
    try {
      refuse(scalar);
      return Optional.of(new FigureParser(units, scalar).read());
    } catch (NotAFigure e) {
      findings.add(e.isUnread() ? hinted(e.finding(), scalar) : e.finding());
      return Optional.empty();
    }
  }

  /** The finding with the same figure in the words of the grammar, if it has them. */
  private Finding hinted(Finding finding, Scalar scalar) {
    return finding.fix().isPresent()
        ? finding
        : prose
            .get()
            .map(p -> new Instead(p, other -> isFigure(new Scalar(other, scalar.origin()))))
            .flatMap(instead -> instead.of(scalar.value()))
            .map(
                other ->
                    Finding.of(finding.rule(), finding.span(), finding.message(), "write " + other))
            .orElse(finding);
  }

  private boolean isFigure(Scalar scalar) {
    try {
      refuse(scalar);
      new FigureParser(units, scalar).read();
      return true;
    } catch (NotAFigure e) {
      return false;
    }
  }

  /** Refuses what only looks like a figure. */
  private static void refuse(Scalar scalar) throws NotAFigure {
    String text = scalar.value();
    Optional<Integer> strange =
        text.codePoints()
            .filter(c -> c > '~' && !Character.isLetter(c) && SIGNS.indexOf(c) < 0)
            .boxed()
            .findFirst();
    if (strange.isPresent()) {
      throw strange(strange.get(), scalar);
    }
    Cursor whole = new Cursor(scalar);
    String number = text.startsWith("number ") ? text.substring(7) : text;
    if (DATE.matcher(number).matches()) {
      throw whole.wrong("\"" + number + "\" is a date", "write date " + number);
    }
    if (PHONE.matcher(number).matches()) {
      throw whole.wrong(
          "\"" + number + "\" looks like a phone number, which is no amount",
          "write it in the wording itself; a number is printed in groups of three digits");
    }
  }

  /** Why words before a number make no figure. */
  static NotAFigure words(Cursor text) {
    String words = text.rest();
    if (NAME.matcher(words).matches()) {
      return text.wrong(
          "\"" + words + "\" is a name with a number, and no figure",
          "write it in the wording itself");
    }
    Matcher named = NAMED.matcher(words);
    if (named.matches()) {
      return text.wrong(
          "\"" + words + "\" is no amount",
          "write number " + named.group(1) + ", and what it is in the wording");
    }
    return WORDS.matcher(words).matches()
        ? text.wrong(
                "\"" + words + "\" is not a figure",
                "words before the amount stand in the wording; a limit is written < 5 mg or >= 5"
                    + " mg")
            .unread()
        : text.noFigure();
  }

  /** A character that looks like another, or like nothing; letters are the units' matter. */
  private static NotAFigure strange(int codePoint, Scalar scalar) {
    int at = scalar.value().indexOf(codePoint);
    String name = Character.getName(codePoint).toLowerCase(Locale.ROOT);
    Finding finding =
        Finding.of(
            "bad-figure",
            scalar.span(at, at + Character.charCount(codePoint)),
            String.format(Locale.ROOT, "a figure has no \"%s\" (U+%04X)", name, codePoint),
            advice(codePoint));
    boolean blank = Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    return new NotAFigure(
        blank ? finding.with(new Fix(Character.toString(codePoint), " ")) : finding);
  }

  private static String advice(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR -> "write a plain space in its place";
      case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL ->
          "a range is written with a hyphen, such as 5-10 mg";
      case Character.OTHER_NUMBER, Character.DECIMAL_DIGIT_NUMBER ->
          "write the digits 0 to 9; a fraction is a decimal number, such as 0.5";
      default -> "write an amount and a unit, such as 80 mg/day or 5-10 mg";
    };
  }
}
