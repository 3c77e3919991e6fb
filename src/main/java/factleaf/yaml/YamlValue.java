package factleaf.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was meant as one value in a line that is no YAML.
 *
 * @param start where in the line it begins
 * @param text to its end
 */
record YamlValue(int start, String text) {
  private static final Pattern BLOCK =
      Pattern.compile("\\s*(?:- +)*[^\\s:#{\\[\"'-][^:]*?: +(\\S.*?)\\s*");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:- +)+(\\S.*?)\\s*");

  private static final Pattern INNER_KEY = Pattern.compile("(?:^|.*\\s)([^\\s:]+):(?:\\s.*|$)");

  private static final String SIGNS = "%@`*&!|>{[?-,#";

  /** The value around a place of a line: behind a key, or between braces. */
  static Optional<YamlValue> of(String line, int at) {
    Matcher block = BLOCK.matcher(line);
    Matcher item = ITEM.matcher(line);
    Matcher found = block.matches() ? block : item;
    if (!(found == block || item.matches()) || at < found.start(1)) {
      return Optional.empty();
    }
    boolean flow =
        "{[".indexOf(line.charAt(found.start(1))) >= 0 && isOpen(line, found.start(1), at);
    return Optional.of(flow ? within(line, at) : new YamlValue(found.start(1), found.group(1)));
  }

  /** Whether more brackets are open than closed. */
  private static boolean isOpen(String line, int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      depth += depth(line.charAt(i));
    }
    return depth > 0;
  }

  private static int depth(char c) {
    return switch (c) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  /** From the last comma, colon or bracket before a place to the next comma or bracket. */
  private static YamlValue within(String line, int at) {
    int start = at;
    for (int depth = 0; start > 0 && !begins(line, start, depth); start--) {
      depth -= depth(line.charAt(start - 1));
    }
    int end = at;
    for (int depth = 0;
        end < line.length() && !(depth == 0 && ",}]".indexOf(line.charAt(end)) >= 0);
        end++) {
      depth += depth(line.charAt(end));
    }
    String text = line.substring(start, end);
    return new YamlValue(start + text.length() - text.stripLeading().length(), text.strip());
  }

  private static boolean begins(String line, int start, int depth) {
    char before = line.charAt(start - 1);
    return depth == 0
        && ("{[,".indexOf(before) >= 0
            || before == ' ' && start > 1 && line.charAt(start - 2) == ':');
  }

  boolean isQuoted() {
    return text.startsWith("\"") || text.startsWith("'");
  }

  /** The word before a colon in it. */
  Optional<String> innerKey() {
    Matcher key = INNER_KEY.matcher(text);
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }

  /** Whether it can be meant as nothing else than one text. */
  boolean isSurelyText() {
    return !text.isEmpty()
        && "\"'|-?,#\u201C".indexOf(text.charAt(0)) < 0
        && !text.contains(" #")
        && !PlainTexts.endsQuoted(text)
        && text.chars().allMatch(c -> c >= ' ');
  }

  /** Why YAML does not take it for a text. */
  String reason() {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (SIGNS.indexOf(first) >= 0) {
      return "a text that begins with " + first + " needs quotes";
    }
    if (PlainTexts.endsQuoted(text)) {
      return PlainTexts.UNOPENED;
    }
    return innerKey().isPresent()
        ? "a text with a colon and a blank needs quotes"
        : "this is no text without quotes";
  }
}
