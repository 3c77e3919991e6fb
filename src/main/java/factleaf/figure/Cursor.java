package factleaf.figure;

import factleaf.diagnostic.Finding;
import factleaf.yaml.Scalar;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text of a figure, which moves on while it is read. */
final class Cursor {
  private static final String HINT =
      "write an amount and a unit, such as 80 mg/day or 5-10 mg; or number 84; or date 1977";
  private static final ConcurrentMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private final Scalar scalar;
  private final String text;
  private int at;

  Cursor(Scalar scalar) {
    this.scalar = scalar;
    this.text = scalar.value();
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  boolean isEnd() {
    return at == text.length();
  }

  String whole() {
    return text;
  }

  /** What was read since a place. */
  String from(int start) {
    return text.substring(start, at);
  }

  /** What was not read yet. */
  String rest() {
    return text.substring(at);
  }

  /** The whole text with plain digits for raised ones, as names of units have them. */
  String plain() {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int digit = Tokens.RAISED.indexOf(plain.charAt(i));
      plain.setCharAt(i, digit < 0 ? plain.charAt(i) : (char) ('0' + digit));
    }
    return plain.toString();
  }

  /** What a pattern finds here; the cursor stands behind it. */
  Optional<MatchResult> take(String pattern) {
    Optional<MatchResult> found = peek(pattern);
    found.ifPresent(match -> at = match.end());
    return found;
  }

  /** What a pattern finds here. */
  Optional<MatchResult> peek(String pattern) {
    Matcher matcher =
        PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** Something is wrong from a place to here. */
  NotAFigure bad(int start, String message, String hint) {
    return NotAFigure.at(scalar, start, Math.max(at, start + 1), message, hint);
  }

  /** Something is wrong with the whole. */
  NotAFigure wrong(String message, String hint) {
    return new NotAFigure(Finding.of("bad-figure", scalar.span(), message, hint));
  }

  NotAFigure noFigure() {
    return wrong("\"" + text + "\" is not a figure", HINT).unread();
  }

  Finding unknownUnit(int start, String message, String hint) {
    return Finding.of("unknown-unit", scalar.span(start, Math.max(at, start + 1)), message, hint);
  }
}
