package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Fix;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotation marks of word processors around all of a text: letters to YAML.
 *
 * @param text with its marks
 * @param inner without them
 */
record CurlyQuotes(String text, String inner) {
  static final String HINT = "write \" in their place; around a quotation put straight quotes, too";

  private static final Pattern AROUND =
      Pattern.compile(
          "[\u201C\u201E][^\u201C\u201E]+[\u201C\u201D]|[\u2018\u201A][^\u2018\u201A]+[\u2018\u2019]"
              + "|\u00AB[^\u00AB]+\u00BB|\u00BB[^\u00BB]+\u00AB");

  private static final Pattern FIRST =
      Pattern.compile("(" + AROUND.pattern() + ")\\s*(?:[,}\\]].*)?");

  /** The marks around the first text of a line within braces, or around all of it. */
  static Optional<CurlyQuotes> first(String line) {
    Matcher text = FIRST.matcher(line);
    return text.matches() ? around(text.group(1)) : Optional.empty();
  }

  /** The marks, unless they stand around parts of a text, or around nothing. */
  static Optional<CurlyQuotes> around(String text) {
    return Optional.of(text)
        .filter(around -> AROUND.matcher(around).matches())
        .map(around -> new CurlyQuotes(around, around.substring(1, around.length() - 1)))
        .filter(quotes -> !quotes.inner().isBlank());
  }

  private char close() {
    return text.charAt(text.length() - 1);
  }

  /** What is wrong, as {@code yaml-quotes} says it. */
  String message() {
    return text.charAt(0) + " and " + close() + " are letters to YAML, and would be printed";
  }

  /** A finding with its answer, if there is just one. */
  Finding answered(Finding finding) {
    boolean safe = inner.chars().noneMatch(c -> c == close() || c == '"' || c == '\\');
    return safe ? finding.with(new Fix(text, YamlEdit.quoted(inner))) : finding;
  }
}
