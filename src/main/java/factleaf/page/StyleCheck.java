package factleaf.page;

import factleaf.page.StyleTokens.Kind;
import factleaf.page.StyleTokens.Token;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/**
 * Finds what style sheets may not hold: statements that are not listed, and what {@link
 * StyleValues} refuses. So the words of a page are those of its elements, on screens and on paper.
 *
 * <p>Reads rules as CSS Syntax Level 3, 5 does, but guesses at nothing: what is not complete is
 * refused, because a browser and the PDF engine may go on from it at different places.
 */
final class StyleCheck {
  private static final Pattern MARGIN_BOX =
      Pattern.compile("(top|bottom|left|right)(-[a-z]+){1,2}");

  private static final Pattern STRUCK = Pattern.compile("(?:.*[ >])?del");

  private final StyleAllowList allowed = AllowList.shipped().style();
  private final List<Token> tokens;
  private final StyleValues values;
  private final ObjIntConsumer<String> report;
  private final StyleContrast contrast = new StyleContrast();
  private int at;

  /** Of the rule that is read; an attribute has none. */
  private List<String> selectors = List.of("");

  /** What readers chose for whom the rules are that are read, light or dark; empty for all. */
  private String scheme = "";

  private StyleCheck(List<Token> tokens, StyleValues values, ObjIntConsumer<String> report) {
    this.tokens = tokens;
    this.values = values;
    this.report = report;
  }

  /**
   * Checks a whole style sheet.
   *
   * @param report takes what the style has that is wrong, and the offset of it
   */
  static void sheet(String css, ObjIntConsumer<String> report) {
    check(css, report, check -> check.rules());
  }

  /**
   * Checks the declarations of a style attribute.
   *
   * @param screenOnly whether only screens show the element
   */
  static void declarations(String css, boolean screenOnly, ObjIntConsumer<String> report) {
    check(css, report, check -> check.declarations(new StyleValues.Context(screenOnly, false)));
  }

  /** Checks the value of an attribute that sets a property of a drawing. */
  static void value(String css, ObjIntConsumer<String> report) {
    if (css.indexOf('(') >= 0 || css.indexOf('\\') >= 0) { // most have neither
      check(css, report, check -> check.value("", new StyleValues.Context(false, false)));
    }
  }

  private interface Part {
    void read(StyleCheck check) throws Refused;
  }

  private static void check(String css, ObjIntConsumer<String> report, Part part) {
    try {
      List<Token> tokens = StyleTokens.of(css);
      StyleCheck check = new StyleCheck(tokens, new StyleValues(css, report), report);
      part.read(check);
      if (check.more()) {
        check.refuse("too many closing braces");
      }
      check.contrast.check(report);
    } catch (Refused e) {
      report.accept(e.getMessage(), e.offset());
    }
  }

  /** Reads rules and statements up to a closing brace or the end. */
  private void rules() throws Refused {
    while (more() && !token().is("}")) {
      Token first = token();
      if (first.kind() == Kind.BLANK) {
        at++;
      } else if (first.kind() == Kind.STATEMENT) {
        statement(first);
      } else {
        List<Token> prelude = prelude();
        values.functions(prelude);
        selectors = StyleContrast.each(prelude);
        open();
        declarations(new StyleValues.Context(Selectors.areForScreens(prelude), false));
        close();
      }
    }
  }

  private void statement(Token statement) throws Refused {
    boolean known = allowed.statements().contains(statement.text());
    List<Token> prelude = prelude();
    if (known) {
      values.functions(prelude);
    } else {
      report.accept(values.source(statement, "{"), statement.start());
    }
    if (!more() || token().is(";")) {
      at++;
      return;
    }
    open();
    if (!known) {
      skipBlock();
    } else if (statement.text().equals("page")) {
      declarations(new StyleValues.Context(false, true));
    } else {
      String around = scheme;
      scheme =
          prelude.stream()
              .map(Token::text)
              .filter(Set.of("light", "dark")::contains)
              .findFirst()
              .orElse(around);
      rules();
      scheme = around;
    }
    close();
  }

  /** Reads what stands before a block or a semicolon. */
  private List<Token> prelude() {
    int start = at;
    while (more() && !token().is("{") && !token().is(";") && !token().is("}")) {
      at++;
    }
    return tokens.subList(start, at);
  }

  private void skipBlock() {
    for (int depth = 0; more() && !(depth == 0 && token().is("}")); at++) {
      depth += token().is("{") ? 1 : token().is("}") ? -1 : 0;
    }
  }

  /** Reads declarations, and boxes of a page's margins, up to a closing brace or the end. */
  private void declarations(StyleValues.Context context) throws Refused {
    while (more() && !token().is("}")) {
      Token first = token();
      if (first.kind() == Kind.BLANK || first.is(";")) {
        at++;
      } else if (first.kind() == Kind.NAME) {
        at++;
        declaration(first, context);
      } else if (context.inPage() && MARGIN_BOX.matcher(first.text()).matches()) {
        prelude();
        open();
        declarations(context);
        close();
      } else {
        refuse("something that is no declaration");
      }
    }
  }

  private void declaration(Token property, StyleValues.Context context) throws Refused {
    while (more() && token().kind() == Kind.BLANK) {
      at++;
    }
    if (!more() || !token().is(":")) {
      refuse("something that is no declaration");
    }
    at++;
    values.property(property, context);
    value(property.text(), context);
  }

  private void value(String property, StyleValues.Context context) throws Refused {
    int start = at;
    int depth = 0;
    while (more() && !(depth == 0 && (token().is(";") || token().is("}")))) {
      depth += token().opens() ? 1 : token().is(")") ? -1 : 0;
      if (token().is("{") || token().is("}") || depth < 0) {
        refuse("a rule within a rule, or a parenthesis that does not match");
      }
      at++;
    }
    if (depth > 0) {
      refuse("a parenthesis without end");
    }
    List<Token> value = tokens.subList(start, at);
    values.value(property, value, context);
    if (!selectors.stream().allMatch(selector -> STRUCK.matcher(selector).matches())) {
      value.stream()
          .filter(token -> token.text().equals("line-through"))
          .forEach(t -> report.accept("a line through words that are not marked <del>", t.start()));
    }
    if (!context.inPage()) {
      contrast.take(
          selectors, scheme, property, StyleContrast.text(value), tokens.get(start).start());
    }
  }

  private void open() throws Refused {
    if (!more() || !token().is("{")) {
      refuse("something that is no rule");
    }
    at++;
  }

  private void close() throws Refused {
    if (!more()) {
      refuse("a block without end");
    }
    at++;
  }

  private boolean more() {
    return at < tokens.size();
  }

  private Token token() {
    return tokens.get(at);
  }

  private void refuse(String what) throws Refused {
    int last = tokens.isEmpty() ? 0 : tokens.getLast().start();
    throw new Refused(what, more() ? token().start() : last);
  }
}
