package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of data files. One that Java does not understand is refused, and so is one
 * that may run away: a text may hold what it has to try in very many ways.
 *
 * <p>Rule: {@code bad-pattern}.
 */
public final class PatternText {
  /** In how many ways a pattern may go on from one place of a text. */
  private static final long MOST_WAYS = 5_000;

  private PatternText() {}

  /** The expression, if it is one. */
  public static Optional<String> of(Scalar scalar, Findings findings) {
    String regex = scalar.value();
    String group = "(?:" + regex + ")"; // as it is used: nothing in it may reach beyond
    try {
      if (!Pattern.compile(group).namedGroups().isEmpty()) {
        return bad(
            scalar.span(), "a part of the pattern has a name", "leave the name out", findings);
      }
    } catch (PatternSyntaxException e) {
      int at = Math.max(0, Math.min(e.getIndex() - 3, regex.length() - 1));
      return bad(
          scalar.span(at, at + 1),
          "no regular expression: " + e.getDescription(),
          "a sign that means itself is written behind \\, or in [ ]",
          findings);
    }
    PatternWays ways = new PatternWays(regex, MOST_WAYS);
    if (ways.unbounded().isPresent()) {
      int at = ways.unbounded().getAsInt();
      return bad(
          scalar.span(at, at + 1),
          "the pattern repeats something without a bound",
          "write how often at most, as in {0,20}, or a + behind it, which gives nothing back",
          findings);
    }
    if (ways.most() > MOST_WAYS) {
      return bad(
          scalar.span(),
          "the pattern may have to try more than " + MOST_WAYS + " ways from one place",
          "repeat less in what is repeated, or make two patterns of it",
          findings);
    }
    return Optional.of(regex);
  }

  /** Those of some expressions that are one. */
  public static List<String> all(List<Scalar> scalars, Findings findings) {
    return scalars.stream().flatMap(scalar -> of(scalar, findings).stream()).toList();
  }

  private static Optional<String> bad(Span span, String message, String hint, Findings findings) {
    findings.add("bad-pattern", span, message, hint);
    return Optional.empty();
  }
}
