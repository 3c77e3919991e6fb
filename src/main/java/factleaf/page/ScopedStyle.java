package factleaf.page;

import factleaf.page.StyleTokens.Kind;
import factleaf.page.StyleTokens.Token;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Narrows a style sheet that was checked to one element of a page: rules for {@code html} and
 * {@code body} become those of the element and of the {@code div} in it, rules for all pages those
 * of the pages that have its name. What only browsers read ({@code @supports}) is left out.
 */
final class ScopedStyle {
  private static final Pattern MARGIN =
      Pattern.compile("(?<![\\w-])margin(-left|-right)?\\s*:\\s*([^;}]+)");

  private final String css;
  private final List<Token> tokens;
  private final String id;
  private final String[] sides;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private ScopedStyle(String css, List<Token> tokens, String id, String[] sides) {
    this.sides = sides;
    this.css = css;
    this.tokens = tokens;
    this.id = id;
  }

  /** A style sheet; the left and right margins that it sets for pages replace these sides. */
  static String of(String css, String id, String[] sides) {
    try {
      ScopedStyle style = new ScopedStyle(css, StyleTokens.of(css), id, sides);
      style.rules();
      return style.out.toString();
    } catch (Refused e) {
      throw new IllegalArgumentException(e); // the page would have had a finding
    }
  }

  private void rules() {
    while (at < tokens.size() && !token().is("}")) {
      int start = at;
      if (token().kind() == Kind.BLANK) {
        at++;
        continue;
      }
      boolean statement = token().kind() == Kind.STATEMENT;
      String name = statement ? token().text() : "";
      while (at < tokens.size() && !token().is("{")) {
        at++;
      }
      int open = at++;
      switch (name) {
        case "supports" -> skipBlock();
        case "media" -> {
          out.append(text(start, at));
          rules();
          out.append("}\n");
          at++;
        }
        case "page" -> {
          String which = text(start + 1, open).strip();
          boolean all = which.isEmpty() || which.startsWith(":");
          out.append("@page ").append(all ? id : "").append(which).append(' ');
          block(open);
          if (which.isEmpty()) {
            margins(text(open, at));
          }
        }
        default -> {
          selectors(start, open);
          block(open);
        }
      }
    }
  }

  /** The sides of a page's margins, of which one to four may be set at once. */
  private void margins(String block) {
    String own = block.replaceAll("\\{[^{}]*}(?!$)", "");
    MARGIN
        .matcher(own)
        .results()
        .forEach(
            margin -> {
              String[] values = margin.group(2).strip().split("\\s+");
              String right = values[Math.min(1, values.length - 1)];
              if (!"-left".equals(margin.group(1))) {
                sides[1] = right;
              }
              if (!"-right".equals(margin.group(1))) {
                sides[0] = values.length > 3 ? values[3] : right;
              }
            });
  }

  private void skipBlock() {
    int depth = 1;
    for (; depth > 0 && at < tokens.size(); at++) {
      depth += token().is("{") ? 1 : token().is("}") ? -1 : 0;
    }
  }

  private void block(int open) {
    skipBlock();
    out.append(text(open, at)).append('\n');
  }

  private void selectors(int start, int end) {
    int depth = 0;
    int first = start;
    for (int i = start; i <= end; i++) {
      depth += i < end && tokens.get(i).opens() ? 1 : i < end && tokens.get(i).is(")") ? -1 : 0;
      if (i == end || depth == 0 && tokens.get(i).is(",")) {
        selector(first, i);
        out.append(i == end ? " " : ", ");
        first = i + 1;
      }
    }
  }

  private void selector(int start, int end) {
    StringBuilder scoped = new StringBuilder();
    boolean rooted = false;
    for (int i = start; i < end; i++) {
      boolean element =
          tokens.get(i).kind() == Kind.NAME
              && (i == start
                  || tokens.get(i - 1).kind() == Kind.BLANK
                  || tokens.get(i - 1).is(">"));
      String name = element ? tokens.get(i).text() : "";
      if (name.equals("html")) {
        scoped.append('#').append(id);
        rooted = true;
      } else if (name.equals("body")) {
        scoped.append(rooted ? "div" : "#" + id + " > div");
        rooted = true;
      } else {
        scoped.append(text(i, i + 1));
      }
    }
    out.append(rooted ? "" : "#" + id + " ").append(scoped.toString().strip());
  }

  private Token token() {
    return tokens.get(at);
  }

  /** The text of tokens, comments left out. */
  private String text(int from, int to) {
    if (from >= to) {
      return "";
    }
    int end = to < tokens.size() ? tokens.get(to).start() : css.length();
    return css.substring(tokens.get(from).start(), end).replaceAll("(?s)/\\*.*?\\*/", " ");
  }
}
