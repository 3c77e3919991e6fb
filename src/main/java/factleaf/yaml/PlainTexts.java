package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import factleaf.text.OwnText;
import factleaf.yaml.Mapping.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts without quotes, of which YAML makes something else than their writers mean. They are read
 * as they are meant, so that one mistake has one finding.
 *
 * <p>Rules: {@code yaml-comment}, {@code yaml-quotes}, {@code yaml-comma}.
 */
record PlainTexts(String file, LineMap lines, Findings findings) {
  /** What may be a key, or would be one with a blank behind its colon. */
  private static final Pattern KEY = Pattern.compile("(?:\\p{L}[\\w-]*)?(?::.*)?");

  static final String UNOPENED = "nothing opens the quote at the end of this text";

  /** Inches and seconds have a digit before the sign. */
  private static final Pattern ENDS_QUOTED = Pattern.compile("[^\"]*[\\p{L}\\p{P}&&[^\"]]\"");

  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern DIGITS = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern THOUSANDS =
      Pattern.compile("[^,]*(?<![\\d.])[1-9]\\d{0,2}(?:,\\d{3})+(?!\\d)[^,]*");

  private static final Pattern DECIMALS = Pattern.compile("[^,]*(?<![\\d.])\\d+,\\d+(?!\\d)[^,]*");

  /** A text as it is meant. */
  Scalar read(Scalar text) {
    reportCutOff(text.origin().end());
    String written = text.origin().written();
    if (endsQuoted(written)) {
      findings.add(
          "yaml-quotes",
          text.span(),
          UNOPENED,
          "write one where the text begins, too, or take it out");
    }
    return CurlyQuotes.around(written).map(q -> within(text, q)).orElse(text);
  }

  /** A comment that begins as a number or a word does is likely to be the end of the text. */
  private void reportCutOff(int end) {
    int sign = end;
    while (sign < lines.length() && lines.at(sign) == ' ') {
      sign++;
    }
    int next = sign + 1;
    if (next < lines.length()
        && lines.at(sign) == '#'
        && Character.isLetterOrDigit(lines.at(next))) {
      findings.add(cutOff(lines.span(file, sign, 2)));
    }
  }

  /** Whether a text without quotes ends with one. */
  static boolean endsQuoted(String written) {
    return written.endsWith("\"") && ENDS_QUOTED.matcher(written).matches();
  }

  /** A comment that is likely to be the end of a text. */
  static Finding cutOff(Span span) {
    return Finding.of(
        "yaml-comment",
        span,
        "from \"#\" on this is a comment, which nobody prints",
        "put double quotes around the whole text, or write a space behind \"#\" for a comment");
  }

  private Scalar within(Scalar text, CurlyQuotes quotes) {
    Finding finding = Finding.of("yaml-quotes", text.span(), quotes.message(), CurlyQuotes.HINT);
    findings.add(quotes.answered(finding));
    return scalar(text.origin().start() + 1, text.origin().end() - 1, quotes.inner());
  }

  private Scalar scalar(int start, int end, String written) {
    OwnText text = OwnText.of(written);
    return new Scalar(text.value(), new ScalarOrigin(file, lines, start, end, text));
  }

  /** The pairs of braces; what can be no key goes on with the text before the comma. */
  List<Pair> joined(List<Pair> pairs) {
    List<Pair> joined = new ArrayList<>();
    int i = 0;
    while (i < pairs.size()) {
      Pair pair = pairs.get(i++);
      Optional<Scalar> text = text(pair.value());
      int from = i;
      while (text.isPresent() && i < pairs.size() && isRest(pairs.get(i))) {
        i++;
      }
      Node value = from == i ? pair.value() : joined(text.get(), pairs.get(i - 1).key());
      joined.add(new Pair(pair.key(), value));
    }
    return joined;
  }

  private static Optional<Scalar> text(Node node) {
    return node instanceof Scalar text && text.origin().isPlain()
        ? Optional.of(text)
        : Optional.empty();
  }

  private boolean isRest(Pair pair) {
    Optional<Scalar> key = text(pair.key()).filter(k -> !KEY.matcher(k.value()).matches());
    return key.isPresent()
        && pair.value() instanceof Scalar nothing
        && nothing.origin().start() == nothing.origin().end()
        && lines.text(key.get().origin().end(), nothing.origin().start()).indexOf(':') < 0;
  }

  private Scalar joined(Scalar text, Scalar last) {
    int start = text.origin().start();
    int end = last.origin().end();
    String written = LINE_END.matcher(lines.text(start, end)).replaceAll(" ");
    Scalar whole = scalar(start, end, written);
    Optional<CurlyQuotes> quotes = CurlyQuotes.around(written);
    if (quotes.isPresent()) {
      return within(whole, quotes.get());
    }
    boolean thousands = THOUSANDS.matcher(written).matches();
    boolean number = thousands || DECIMALS.matcher(written).matches();
    String meant = number ? DIGITS.matcher(written).replaceAll(thousands ? "" : ".") : written;
    String hint = "put double quotes around all of it; behind a key stand a colon and a blank";
    if (number) {
      hint =
          "write "
              + meant
              + (thousands ? "; decimals have a point" : ", with a point")
              + "; put words of a source in double quotes";
    }
    findings.add("yaml-comma", whole.span(), "within braces a comma ends a text", hint);
    return number ? scalar(start, end, meant) : whole;
  }
}
