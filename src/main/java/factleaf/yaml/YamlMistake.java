package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What was probably meant where a text is no YAML, in words for people who do not know YAML by
 * heart. src/test/resources/yaml has a table of mistakes and of what is said of them.
 */
final class YamlMistake {
  private static final String RULE = "yaml-syntax";

  private static final String OPEN = "this quote is not closed";
  private static final String CLOSE = "write the other one where the text ends";
  private static final String NEIGHBOURS = "indent it as the keys that it belongs to";

  private static final Pattern NO_BLANK = Pattern.compile("\\s*(?:- +)*[\\w-]+(:)[^\\s:]+.*");

  private static final Pattern NO_BLANK_DASH = Pattern.compile("\\s*(-)[^\\s-].*");

  /** Within braces a quote stands where a text may begin. */
  private static final Pattern WITHIN = Pattern.compile("[^\"']*[{\\[].*[{\\[,:] *[\"']");

  private static final Pattern NO_BREAK =
      Pattern.compile(" *([\\u00A0\\u2007\\u202F][ \\u00A0\\u2007\\u202F]*)");

  private final String file;
  private final List<String> lines;
  private final String problem;
  private final int line;
  private final int at;
  private final Optional<Mark> context;

  private YamlMistake(String file, List<String> lines, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    this.file = file;
    this.lines = lines;
    this.problem = e.getProblem() == null ? "cannot be read" : e.getProblem();
    this.context = Optional.ofNullable(e.getContextMark());
    this.line = mark == null ? 0 : Math.min(mark.getLine(), lines.size() - 1);
    this.at = mark == null ? 0 : index(line, mark);
  }

  /**
   * The finding.
   *
   * @param lines of the text
   * @param e what the parser says
   */
  static Finding of(String file, List<String> lines, MarkedYAMLException e) {
    return new YamlMistake(file, lines, e).finding();
  }

  private Finding finding() {
    String text = lines.get(line);
    Optional<YamlValue> value = YamlValue.of(text, at);
    if (problem.startsWith("found unexpected end of stream")) {
      return open(OPEN, CLOSE);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return withoutColon();
    }
    if (problem.startsWith("found unknown escape")) {
      String sign = text.substring(Math.max(0, at - 1), Math.min(text.length(), at + 1));
      String message = sign + " means nothing within double quotes";
      return finding(
          line, Math.max(0, at - 1), sign.length(), message, "a backslash is written \\\\");
    }
    if (problem.startsWith("found character '\\t")) {
      return finding(line, at, 1, "a tab stands here", "write spaces in its place");
    }
    if (problem.contains("but found '}'") || problem.contains("but found ']'")) {
      return finding(
          line, at, 1, "nothing is open that this closes", "take it out, or open it before");
    }
    Optional<Finding> quote = unclosedQuote(text.substring(0, at).stripTrailing());
    if (quote.isPresent()) {
      return quote.get();
    }
    if (problem.startsWith("expected ',' or") && context.isPresent()) {
      return context.get().getLine() < line ? openBracket() : needsQuotes(value);
    }
    if (problem.contains("'<block mapping start>'")
        || problem.contains("'<block sequence start>'")
        || value.isEmpty()) {
      return misplacedLine();
    }
    return value.get().isQuoted() ? quoted(value.get()) : needsQuotes(value);
  }

  /** A value that would be a text if it had quotes. */
  private Finding needsQuotes(Optional<YamlValue> found) {
    if (found.isEmpty()) {
      return unexplained();
    }
    YamlValue value = found.get();
    Optional<CurlyQuotes> curly = CurlyQuotes.first(lines.get(line).substring(value.start()));
    if (curly.isPresent()) {
      CurlyQuotes all = curly.get();
      int length = all.text().length();
      return all.answered(finding(line, value.start(), length, all.message(), CurlyQuotes.HINT));
    }
    if (value.isQuoted()) {
      return quoted(value);
    }
    String hint = "put double quotes around this value";
    Optional<String> key = value.innerKey().filter(this::isKey);
    if (key.isPresent()) {
      hint += ", or begin \"" + key.get() + "\" as a key of its own";
    }
    Finding mistake = finding(line, value.start(), value.text().length(), value.reason(), hint);
    return key.isEmpty() && value.isSurelyText()
        ? mistake.with(new Fix(value.text(), YamlEdit.quoted(value.text())))
        : mistake;
  }

  /** Whether some line of the text begins with a key. */
  private boolean isKey(String word) {
    Pattern key = Pattern.compile("\\s*(?:- +)*" + Pattern.quote(word) + ":(?: .*)?");
    return lines.stream().anyMatch(text -> key.matcher(text).matches());
  }

  /** A quote that was to open a text closed one that was opened before, in this line or above. */
  private Optional<Finding> unclosedQuote(String before) {
    int quote = before.length() - 1;
    boolean opens =
        quote > 0
            && "\"'".indexOf(before.charAt(quote)) >= 0
            && " [{,:".indexOf(before.charAt(quote - 1)) >= 0;
    int other = opens ? before.lastIndexOf(before.charAt(quote), quote - 1) : -1;
    if (other >= 0) {
      return Optional.of(finding(line, other, 1, OPEN, CLOSE))
          .filter(open -> WITHIN.matcher(before).matches());
    }
    int above = line - 1;
    while (opens && above >= 0 && lines.get(above).indexOf(before.charAt(quote)) < 0) {
      above--;
    }
    return opens && above >= 0
        ? Optional.of(
            finding(above, lines.get(above).lastIndexOf(before.charAt(quote)), 1, OPEN, CLOSE))
        : Optional.empty();
  }

  private Finding quoted(YamlValue value) {
    String hint =
        value.text().startsWith("'")
            ? "put double quotes around all of it, or write '' for an apostrophe within single"
                + " quotes"
            : "put one pair of quotes around all of it; a quote within it is written \\\"";
    return finding(
        line,
        value.start(),
        value.text().length(),
        "the text goes on behind its closing quote",
        hint);
  }

  private Finding openBracket() {
    Mark open = context.get();
    String text = lines.get(open.getLine());
    int from = index(open.getLine(), open);
    int comment = text.indexOf(" #", from);
    if (comment >= 0) {
      int sign = comment + 1;
      boolean word = text.length() > sign + 1 && Character.isLetterOrDigit(text.charAt(sign + 1));
      return word
          ? PlainTexts.cutOff(span(open.getLine(), sign, 2)) // as it was found before
          : finding(
              open.getLine(),
              sign,
              text.length() - sign,
              "a comment begins here, and nothing closes the bracket before it",
              "put double quotes around a wording with \" #\"");
    }
    return open("this bracket is not closed", CLOSE);
  }

  private Finding open(String message, String hint) {
    Mark open = context.orElseThrow();
    return finding(open.getLine(), index(open.getLine(), open), 1, message, hint);
  }

  /** A line that is neither a key nor an item. */
  private Finding withoutColon() {
    int where = context.map(Mark::getLine).orElse(line);
    String text = lines.get(where);
    Matcher close = NO_BLANK.matcher(text);
    if (close.matches()) {
      return finding(where, close.start(1), 1, "no blank stands behind the colon", "write \": \"")
          .with(new Fix(":", ": "));
    }
    int indent = text.length() - text.stripLeading().length();
    return finding(
        where,
        indent,
        Math.max(1, text.strip().length()),
        "this line has no key",
        "write KEY: VALUE; a text that goes on here is indented deeper than its key");
  }

  private Finding misplacedLine() {
    for (int where = Math.max(0, line - 1); where <= line; where++) {
      String text = lines.get(where);
      Matcher indent = NO_BREAK.matcher(text);
      if (indent.lookingAt()) {
        String was = indent.group(1);
        return finding(
                where,
                indent.start(1),
                was.length(),
                "the indentation has no-break spaces",
                "write plain spaces")
            .with(new Fix(was, " ".repeat(was.length())));
      }
    }
    String text = lines.get(line);
    int end = text.length() - text.stripLeading().length();
    Matcher dash = NO_BLANK_DASH.matcher(line == 0 ? "" : lines.get(line - 1));
    if (dash.matches()) {
      return finding(line - 1, dash.start(1), 1, "no blank stands behind the dash", "write \"- \"")
          .with(new Fix("-", "- "));
    }
    return finding(
        line,
        end,
        Math.max(1, text.length() - end),
        "this line does not fit those above",
        NEIGHBOURS);
  }

  private Finding unexplained() {
    return finding(line, at, 1, "not valid YAML: " + problem, "put double quotes around a wording");
  }

  private Finding finding(int where, int from, int length, String message, String hint) {
    return Finding.of(RULE, span(where, from, length), message, hint);
  }

  private Span span(int where, int from, int length) {
    String text = lines.get(where);
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + length);
    int column = text.codePointCount(0, start) + 1;
    return new Span(file, where + 1, column, Math.max(1, text.codePointCount(start, end)));
  }

  private int index(int where, Mark mark) {
    String text = lines.get(where);
    int columns = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(mark.getColumn(), columns));
  }
}
