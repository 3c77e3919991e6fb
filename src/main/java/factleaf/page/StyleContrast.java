package factleaf.page;

import factleaf.page.StyleTokens.Kind;
import factleaf.page.StyleTokens.Token;
import factleaf.text.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds colours that take words out of sight: those that one can see through, and those that are
 * hardly told from what is behind them (WCAG 2.2, contrast ratio).
 *
 * <p>What is behind words is the background that the style sheet gives the same selector, or else
 * the page; white if it says none. Colours are read as they are written last, in light and in dark.
 */
final class StyleContrast {
  /** Far below what people need, which axe tells (4.5): below it nobody reads. */
  private static final double LEAST = 2;

  private static final Pattern VARIABLE = Pattern.compile("var\\( *(--[\\w-]+)[^)]*\\)");
  private static final Pattern SEE_THROUGH =
      Pattern.compile(
          "#[0-9a-f]{3}[0-9a-e]|#[0-9a-f]{6}(?!ff)[0-9a-f]{2}|(rgb|hsl)\\(.*(/|,.*,.*,).*");

  private static final Map<String, String> NAMES =
      Map.of("white", "#fff", "canvas", "#fff", "black", "#000", "canvastext", "#000");

  private static final List<String> PAGE = List.of(":root", "html", "body");

  /** A value and where it stands. */
  private record Value(String text, int start) {}

  private final Map<String, Map<String, Value>> light = new LinkedHashMap<>();
  private final Map<String, Map<String, Value>> dark = new LinkedHashMap<>();

  /**
   * Takes a declaration.
   *
   * @param scheme light or dark if it counts for readers who chose this alone, else empty
   */
  void take(List<String> selectors, String scheme, String property, String text, int start) {
    if (!property.equals("color")
        && !property.startsWith("background")
        && !property.startsWith("--")) {
      return;
    }
    String name = property.startsWith("background") ? "background" : property;
    for (String selector : selectors) {
      if (!scheme.equals("dark")) {
        light.computeIfAbsent(selector, s -> new HashMap<>()).put(name, new Value(text, start));
      }
      if (!scheme.equals("light")) {
        dark.computeIfAbsent(selector, s -> new HashMap<>()).put(name, new Value(text, start));
      }
    }
  }

  void check(ObjIntConsumer<String> report) {
    Map<Integer, String> found = new LinkedHashMap<>();
    Stream.of(light, dark).forEach(scheme -> check(scheme, found));
    found.forEach((start, what) -> report.accept(what, start));
  }

  private static void check(Map<String, Map<String, Value>> scheme, Map<Integer, String> found) {
    Map<String, Value> page = new HashMap<>();
    PAGE.forEach(selector -> page.putAll(scheme.getOrDefault(selector, Map.of())));
    page.putIfAbsent("background", new Value("#fff", 0));
    page.putIfAbsent("color", new Value("#000", page.get("background").start()));
    scheme.forEach(
        (selector, own) -> {
          Map<String, Value> all = new HashMap<>(page);
          own.forEach((name, value) -> all.merge(name, value, StyleContrast::unlessNone));
          if (own.containsKey("color") || PAGE.contains(selector)) {
            compare(all, found);
          }
        });
  }

  private static Value unlessNone(Value behind, Value own) {
    return own.text().matches("none|transparent") ? behind : own;
  }

  private static void compare(Map<String, Value> all, Map<Integer, String> found) {
    String words = resolved(all.get("color").text(), all);
    String behind = resolved(all.get("background").text(), all);
    if (SEE_THROUGH.matcher(words).matches()) {
      found.put(all.get("color").start(), '"' + words + "\", through which one sees");
    } else if (Colour.is(words) && Colour.is(behind) && Colour.contrast(words, behind) < LEAST) {
      String what = "words in \"" + words + "\" on \"" + behind + "\", which few can read";
      found.put(all.get("color").start(), what);
    }
  }

  /** Each of the selectors of a rule, as it is written. */
  static List<String> each(List<Token> selectors) {
    List<String> each = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < selectors.size(); i++) {
      Token token = selectors.get(i);
      depth += token.opens() ? 1 : token.is(")") ? -1 : 0;
      if (token.is(",") && depth == 0) {
        each.add(text(selectors.subList(start, i)));
        start = i + 1;
      }
    }
    each.add(text(selectors.subList(start, selectors.size())));
    return each;
  }

  /** Tokens as they are written, with one space for blanks, without what makes them important. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token.kind() == Kind.BLANK ? " " : token.text());
      text.append(token.kind() == Kind.FUNCTION ? "(" : "");
    }
    return text.toString().replaceFirst("! ?important", "").strip();
  }

  /** A value with what its variables stand for, one in another. */
  private static String resolved(String text, Map<String, Value> variables) {
    String value = text;
    for (int i = 0; i < 3; i++) {
      Matcher variable = VARIABLE.matcher(value);
      if (variable.matches() && variables.containsKey(variable.group(1))) {
        value = variables.get(variable.group(1)).text();
      }
    }
    return NAMES.getOrDefault(value, value);
  }
}
