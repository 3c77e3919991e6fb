package factleaf.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Paragraphs of plain text, with their indents, in lines of at most so many characters. */
final class TextLines {
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r]+");
  private static final char HARD_BLANK = '\u00A0';

  /** What closes a text, so that it needs no mark more. */
  private static final String CLOSING = ".,:;!?";

  private static final String BULLET = "- ";

  private final int width;
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final Deque<String> indents = new ArrayDeque<>();
  private boolean bullet;
  private int gap;

  /**
   * @param width most characters of a line, unless it is one word
   */
  TextLines(int width) {
    this.width = width;
  }

  /** Goes on with the paragraph; blanks count as in HTML. */
  void text(String text) {
    paragraph.append(text);
  }

  /** Ends what has been said of something, unless it ends by itself. */
  void stop(String mark) {
    String said = said();
    if (!said.isEmpty() && CLOSING.indexOf(said.charAt(said.length() - 1)) < 0) {
      paragraph.setLength(0);
      paragraph.append(said).append(mark);
    }
    text(" ");
  }

  /** Whether the paragraph ends in a digit. */
  boolean endsInDigit() {
    return !paragraph.isEmpty() && Character.isDigit(paragraph.charAt(paragraph.length() - 1));
  }

  private String said() {
    return BLANKS.matcher(paragraph).replaceAll(" ").replace("[" + HARD_BLANK, "[").strip();
  }

  /** Ends the paragraph, if there is one. */
  void end() {
    String said = said();
    paragraph.setLength(0);
    if (!said.isBlank()) {
      lines.append("\n".repeat(lines.isEmpty() ? 0 : gap));
      gap = 0;
      String indent = String.join("", indents);
      String first = bullet ? indent.substring(BULLET.length()) + BULLET : indent;
      bullet = false;
      wrap(said, first, indent);
    }
  }

  /** So many lines stay empty before the next paragraph. */
  void gap(int size) {
    end();
    gap = Math.max(gap, size);
  }

  /** Begins items; their paragraphs are indented until {@link #endItem}. */
  void beginItem() {
    end();
    indents.push(" ".repeat(BULLET.length()));
    bullet = true;
  }

  /** Begins the next item. */
  void item() {
    end();
    bullet = true;
  }

  void endItem() {
    end();
    indents.pop();
    bullet = false;
  }

  /** No line ends at a hard blank. */
  private void wrap(String said, String first, String indent) {
    StringBuilder line = new StringBuilder(first);
    int start = line.length();
    for (String word : said.split(" ")) {
      int length =
          line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length());
      if (line.length() > start && length > width) {
        end(line);
        line = new StringBuilder(indent);
        start = line.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    end(line);
  }

  private void end(StringBuilder line) {
    lines.append(line.toString().replace(HARD_BLANK, ' ').stripTrailing()).append('\n');
  }

  /** All lines, each with its end. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
