package factleaf.page;

import factleaf.page.StyleTokens.Kind;
import factleaf.page.StyleTokens.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what declarations may not say: properties and functions that are not listed, among them all
 * that fetch; words; and what takes words out of sight.
 */
final class StyleValues {
  private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+)([a-z]*|%)");

  /** What is not fetched, because it stands in the page. */
  private static final Pattern PART = Pattern.compile("(?i)url\\(\\s*[\"']?#[\\w-]+[\"']?\\s*\\)");

  private static final Set<String> NO_WORDS = Set.of("none", "normal", "important");

  /**
   * Where a declaration stands.
   *
   * @param screenOnly whether only screens show what it styles
   * @param inPage whether it styles pages and their margins
   */
  record Context(boolean screenOnly, boolean inPage) {}

  private final StyleAllowList allowed = AllowList.shipped().style();
  private final String css;
  private final ObjIntConsumer<String> report;

  StyleValues(String css, ObjIntConsumer<String> report) {
    this.css = css;
    this.report = report;
  }

  void property(Token property, Context context) {
    String name = property.text();
    if (!allowed.allowsProperty(name, context.screenOnly())) {
      boolean forScreens = allowed.allowsProperty(name, true);
      report.accept("\"" + name + "\"" + (forScreens ? forPaper() : ""), property.start());
    }
  }

  void value(String property, List<Token> value, Context context) {
    functions(value);
    for (Token token : value) {
      switch (token.kind()) {
        case STRING -> string(property, token, context);
        case NUMBER -> number(property, token, context);
        case NAME -> keyword(property, token, context);
        case FUNCTION -> computed(property, token, context);
        default -> {}
      }
    }
  }

  /** Refuses functions that are not listed. */
  void functions(List<Token> tokens) {
    for (Token token : tokens) {
      boolean listed = token.kind() != Kind.FUNCTION || allowed.functions().contains(token.text());
      if (!listed && !PART.matcher(css).region(token.start(), css.length()).lookingAt()) {
        report.accept(source(token, ")"), token.start());
      }
    }
  }

  /** The source of a token and what stands behind it, up to a sign. */
  String source(Token first, String last) {
    int end = css.indexOf(last, first.start());
    return css.substring(first.start(), end < 0 ? css.length() : end + 1);
  }

  private void string(String property, Token string, Context context) {
    boolean words = writes(property, context) && !string.text().isEmpty();
    if (words || !allowed.strings().contains(property)) {
      report.accept("words (\"" + string.text() + "\")", string.start());
    }
  }

  private void number(String property, Token number, Context context) {
    Matcher matcher = NUMBER.matcher(number.text());
    boolean plain = matcher.matches();
    if (!plain
        || !context.screenOnly()
            && new BigDecimal(matcher.group(1)).compareTo(allowed.least(property, matcher.group(2)))
                < 0) {
      report.accept(
          "\"" + number.text() + "\" for \"" + property + "\", which may take words out of sight",
          number.start());
    }
  }

  private void keyword(String property, Token keyword, Context context) {
    String word = keyword.text();
    boolean hides = property.equals("display") && word.equals("none") && !context.screenOnly();
    boolean writes = writes(property, context) && !NO_WORDS.contains(word);
    boolean unseen = property.equals("color") && word.equals("transparent");
    if (hides || unseen || writes || !allowed.allowsKeyword(property, word)) {
      report.accept("\"" + property + ": " + word + "\"" + forPaper(), keyword.start());
    }
  }

  /** Refuses functions where the value decides whether words are seen, so that it is plain. */
  private void computed(String property, Token function, Context context) {
    boolean seeThrough = property.equals("color") && function.text().matches("rgba|hsla");
    boolean decides = property.equals("display") || seeThrough || allowed.isLimited(property);
    boolean clamps = Set.of("clamp", "min", "max").contains(function.text());
    if ((decides && !clamps) || writes(property, context)) {
      report.accept(function.text() + "() for \"" + property + "\"", function.start());
    }
  }

  /** Whether a property writes words into elements. */
  private static boolean writes(String property, Context context) {
    return property.equals("content") && !context.inPage();
  }

  private static String forPaper() {
    return " for more than screens";
  }
}
