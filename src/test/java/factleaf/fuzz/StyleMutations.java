package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of a style sheet by its declarations and selectors. */
final class StyleMutations {
  private static final Pattern DECLARATION =
      Pattern.compile("([a-z-]+)\\s*:\\s*([^;{}:]+)(?=[;}\\s])");
  private static final Pattern SELECTOR = Pattern.compile("(?m)^[^@{}]+(?=\\{)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "-1px",
          "1e9mm",
          "1e9",
          "99999999999999999999px",
          "0.00001pt",
          "1e-30mm",
          "NaN",
          "abc",
          "100%",
          "-100%",
          "1000000%",
          "auto",
          "none",
          "inherit",
          "initial",
          "unset",
          "normal",
          "calc(1px / 0)",
          "calc(100% - 1e9px)",
          "var(--x)",
          "var(--x, var(--x))",
          "min(1px",
          "50vw",
          "10000em",
          "1e5rem",
          "3ex",
          "red",
          "#1",
          "rgba(0, 0, 0, 300)",
          "transparent",
          "url(#nope)",
          "url()",
          "url(data:,x)",
          "url(data:image/png;base64,AAAA)",
          "url(",
          "linear-gradient(90deg, red, blue)",
          "linear-gradient(red)",
          "radial-gradient(circle)",
          "block",
          "inline",
          "inline-block",
          "table",
          "table-cell",
          "table-row",
          "table-column",
          "table-header-group",
          "table-footer-group",
          "table-caption",
          "list-item",
          "flex",
          "grid",
          "contents",
          "run-in",
          "absolute",
          "fixed",
          "relative",
          "sticky",
          "running(x)",
          "left",
          "right",
          "both",
          "always",
          "avoid",
          "page",
          "hidden",
          "visible",
          "scroll",
          "collapse",
          "separate",
          "fixed",
          "nowrap",
          "pre",
          "pre-wrap",
          "break-word",
          "break-all",
          "uppercase",
          "capitalize",
          "small-caps",
          "italic",
          "900",
          "bolder",
          "super",
          "top",
          "middle",
          "1e9pt",
          "justify",
          "\"\"",
          "\"x\"",
          "\"\\202E x\"",
          "open-quote",
          "counter(x)",
          "counter(page, nope)",
          "counters(x, \".\")",
          "attr(nope)",
          "content()",
          "string(x)",
          "element(x)",
          "leader(dotted)",
          "target-counter(attr(href), page)",
          "square",
          "lower-greek",
          "1px solid",
          "solid 1e9px red",
          "double",
          "groove 3px",
          "A4",
          "0 0",
          "1mm 1mm",
          "A5 landscape",
          "1px 1e9px",
          "-5mm",
          "serif",
          "\"Nope\"",
          "rotate(90deg)",
          "scale(0)",
          "paginate",
          "1 !important");

  private static final List<String> SELECTORS =
      List.of(
          "*",
          "html",
          "head",
          "head *",
          "title",
          "style",
          "body",
          "svg",
          "svg *",
          "td",
          "tr",
          "col",
          "table",
          "tbody",
          "li",
          "img",
          "p",
          "h1",
          "br",
          "a",
          "p:before",
          "p::after",
          "td:after",
          "li:first-child",
          "p:first-line",
          "p::first-letter",
          ":nth-child(n)",
          ":nth-child(0n+1e9)",
          ":not(p)",
          "a[href^=\"\"]",
          "p + p ~ p > *",
          "@page",
          "@page :left",
          "@page x",
          "@media all",
          "@media (min-width: 1e9px)",
          "@font-face",
          "@supports (x: y)",
          "@import \"x\";",
          "@namespace x;",
          "@charset \"x\";",
          "}",
          "p{",
          ">",
          "..",
          "#",
          "[",
          ":",
          "* * * * * * * *");

  private final SplittableRandom random;

  StyleMutations(SplittableRandom random) {
    this.random = random;
  }

  byte[] change(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<MatchResult> declarations = DECLARATION.matcher(text).results().toList();
    List<MatchResult> selectors = SELECTOR.matcher(text).results().toList();
    if (declarations.isEmpty() || selectors.isEmpty()) {
      return bytes;
    }
    MatchResult declaration = pick(declarations);
    MatchResult selector = pick(selectors);
    String changed =
        switch (random.nextInt(8)) {
          case 0, 1 -> put(text, declaration.start(2), declaration.end(2), pick(VALUES));
          case 2 -> number(text, declaration);
          case 3, 4 -> put(text, declaration.start(), declaration.start(), declaration());
          case 5 -> put(text, declaration.start(1), declaration.end(1), pick(Allowed.PROPERTIES));
          case 6 -> put(text, selector.start(), selector.end(), pick(SELECTORS) + " ");
          default -> text + pick(SELECTORS) + " {" + declaration() + declaration() + "}\n";
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private String declaration() {
    return pick(Allowed.PROPERTIES) + ": " + pick(VALUES) + "; ";
  }

  private String number(String text, MatchResult declaration) {
    List<MatchResult> numbers = NUMBER.matcher(declaration.group(2)).results().toList();
    if (numbers.isEmpty()) {
      return put(text, declaration.start(2), declaration.end(2), pick(VALUES));
    }
    MatchResult number = pick(numbers);
    int start = declaration.start(2);
    String by =
        List.of("0", "-1", "1e9", "0.00001", "99999", "-0", "1e-9", "2147483648")
            .get(random.nextInt(8));
    return put(text, start + number.start(), start + number.end(), by);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String put(String text, int from, int to, String by) {
    return text.substring(0, from) + by + text.substring(to);
  }
}
