package factleaf.verify;

import factleaf.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kept text with marks: UTF-8, one block a line. docs/keep.md shows it. All that is known of its
 * form is here.
 *
 * @param isOrdered whether the blocks are sure to stand as the source is read
 */
public record KeptText(boolean isOrdered, List<Block> blocks) {
  private static final String HEAD = "Factleaf kept text 1, order ";

  /** What a text of this form begins with; no other file does. */
  public static final String MARK = HEAD;

  /** Characters of a kept text, with marks or without; a long label has some 500,000. */
  public static final int MOST = 2_000_000;

  /** What to do where a text has more. */
  public static final String TOO_LONG =
      String.format(
          Locale.ROOT, "a kept text may have %,d characters; keep the part that you cite", MOST);

  private static final String CERTAIN = "certain";
  private static final String UNCERTAIN = "uncertain";
  private static final int DEEPEST = 6;
  private static final String CELL_END = " | ";
  private static final Pattern HEADING = Pattern.compile("(#{1," + DEEPEST + "}) (.*)");
  private static final Pattern ITEM = Pattern.compile("- (.*)");
  private static final Pattern ROW = Pattern.compile("\\| (.*) \\|");
  private static final Pattern LIKE_A_MARK = Pattern.compile("[#\\-|\\\\].*", Pattern.DOTALL);

  /** All but those that join what stands beside them, such as groups of digits. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}]*");

  /** What stands on a line. */
  public sealed interface Block {
    /** As a reader has it, without marks; cells stand between bars. */
    String text();
  }

  /**
   * A heading.
   *
   * @param level from 1, the highest
   */
  public record Heading(int level, String text) implements Block {
    public Heading {
      level = Math.max(1, Math.min(level, DEEPEST));
      text = plain(text);
    }
  }

  /** A paragraph, or what else stands by itself. */
  public record Paragraph(String text) implements Block {
    public Paragraph {
      text = plain(text);
    }
  }

  /** An item of a list, without its sign. */
  public record Item(String text) implements Block {
    public Item {
      text = plain(text);
    }
  }

  /** A row of a table; an empty cell is an empty text. */
  public record Row(List<String> cells) implements Block {
    public Row {
      cells = cells.stream().map(KeptText::plain).toList();
    }

    @Override
    public String text() {
      return cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(CELL_END));
    }
  }

  public KeptText {
    blocks = List.copyOf(blocks);
  }

  /** The file; blocks that hold nothing are left out. */
  public String written() {
    return blocks.stream()
        .filter(block -> !NOTHING.matcher(block.text()).matches())
        .map(KeptText::line)
        .map(line -> line + "\n")
        .collect(Collectors.joining("", HEAD + (isOrdered ? CERTAIN : UNCERTAIN) + "\n", ""));
  }

  private static String line(Block block) {
    return switch (block) {
      case Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
      case Paragraph paragraph when LIKE_A_MARK.matcher(paragraph.text()).matches() ->
          "\\" + paragraph.text();
      case Paragraph paragraph -> paragraph.text();
      case Item item -> "- " + item.text();
      case Row row ->
          row.cells().stream()
              .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
              .collect(Collectors.joining(CELL_END, "| ", " |"));
    };
  }

  /**
   * A text that says of itself that it has marks; empty if it does not.
   *
   * @return its first block is that of line 2, and each line has one
   */
  static Optional<KeptText> of(String text) {
    List<String> lines = text.lines().toList();
    String head = lines.isEmpty() ? "" : lines.getFirst();
    if (!head.equals(HEAD + CERTAIN) && !head.equals(HEAD + UNCERTAIN)) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    lines.stream().skip(1).forEach(line -> blocks.add(block(line)));
    return Optional.of(new KeptText(head.endsWith(" " + CERTAIN), blocks));
  }

  private static Block block(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return new Heading(heading.group(1).length(), heading.group(2));
    }
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      return new Item(item.group(1));
    }
    Matcher row = ROW.matcher(line);
    if (row.matches()) {
      return new Row(
          List.of(row.group(1).split(Pattern.quote(CELL_END), -1)).stream()
              .map(cell -> cell.replaceAll("\\\\(.)", "$1"))
              .toList());
    }
    return new Paragraph(line.startsWith("\\") ? line.substring(1) : line);
  }

  /** On one line, without what nobody can see; blanks between words are one each. */
  private static String plain(String text) {
    return BLANKS.matcher(Characters.folded(text)).replaceAll(" ").strip();
  }
}
