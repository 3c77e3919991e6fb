package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.text.TextEdit;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The layout of a YAML text: two spaces for each level, one behind colons and dashes, none at the
 * ends of lines, at most one line left free. Comments, order, line breaks and the style of values
 * stay, and so does all that stands within braces, quotes and blocks of text.
 */
public final class YamlFormat {
  private static final int STEP = 2;

  private static final Pattern LINE = Pattern.compile("([ ]*)([^\n]*?)([ \t]*)(\n|$)");

  private final String text;
  private final String[] lines;
  private final TextEdit edit;

  /** Where each character of the text begins, as marks count characters. */
  private final int[] starts;

  /** New columns of lines that begin with a key or an item. */
  private final TreeMap<Integer, Integer> columns = new TreeMap<>();

  /** By how much the further lines of values move. */
  private final Map<Integer, Integer> moves = new TreeMap<>();

  private YamlFormat(String text) {
    this.text = text;
    this.lines = text.split("\n", -1);
    this.edit = new TextEdit(text);
    this.starts = starts(text);
  }

  /**
   * The same text in that layout, or as it is if another layout would be read otherwise.
   *
   * @param text of which {@link YamlReader} has nothing to say
   */
  public static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Node root = new Yaml(options).compose(new StringReader(LineSeparators.hidden(lines)));
    YamlFormat format = new YamlFormat(lines);
    format.lay(root, 0);
    format.layLines();
    String laid = format.edit.text().strip() + "\n";
    return content(laid).equals(content(text)) ? laid : text;
  }

  /** What is read of a text, whatever its layout. */
  private static Optional<Object> content(String text) {
    return YamlReader.read("", text, new Findings()).map(YamlFormat::content);
  }

  private static Object content(factleaf.yaml.Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.value();
      case Sequence list -> list.items().stream().map(YamlFormat::content).toList();
      case Mapping mapping ->
          mapping.pairs().stream()
              .map(pair -> Map.entry(pair.key().value(), content(pair.value())))
              .toList();
    };
  }

  private void lay(Node node, int column) {
    switch (node) {
      case MappingNode mapping when isBlock(mapping) ->
          mapping.getValue().forEach(pair -> lay(pair, column));
      case SequenceNode list when isBlock(list) ->
          list.getValue().forEach(item -> lay(item, list.getStartMark(), column));
      default -> move(node, column - node.getStartMark().getColumn());
    }
  }

  private void lay(NodeTuple pair, int column) {
    Node key = pair.getKeyNode();
    Node value = pair.getValueNode();
    place(key.getStartMark(), column);
    Mark start = value.getStartMark();
    boolean below = start.getLine() > key.getStartMark().getLine();
    if (!below && start.getIndex() < value.getEndMark().getIndex()) {
      gap(key.getEndMark(), start, ": ");
    }
    if (isBlock(value)) {
      lay(value, column + STEP);
    } else if (below) {
      place(start, column + STEP);
      move(value, column + STEP - start.getColumn());
    } else {
      move(value, column - key.getStartMark().getColumn());
    }
  }

  private void lay(Node item, Mark list, int column) {
    Mark start = item.getStartMark();
    String line = line(start.getLine());
    int dash = list.getColumn();
    if (start.getColumn() > dash && line.length() > dash && line.charAt(dash) == '-') {
      int from = index(start) - start.getColumn() + dash; // no dash stands behind what is no blank
      if (isFirst(start.getLine(), dash)) {
        columns.put(start.getLine(), column);
      }
      edit.replace(from + 1, index(start), " ");
    }
    lay(item, column + STEP);
  }

  private static boolean isBlock(Node node) {
    return node instanceof CollectionNode<?> all && all.getFlowStyle() == FlowStyle.BLOCK;
  }

  /** What begins a line has a new column; what stands behind a dash moves with it. */
  private void place(Mark start, int column) {
    if (isFirst(start.getLine(), start.getColumn())) {
      columns.put(start.getLine(), column);
    }
  }

  private boolean isFirst(int line, int column) {
    return line(line).substring(0, column).isBlank();
  }

  private void move(Node value, int by) {
    int last = value.getEndMark().getLine() - (value.getEndMark().getColumn() == 0 ? 1 : 0);
    for (int line = value.getStartMark().getLine() + 1; line <= last; line++) {
      moves.put(line, by);
    }
  }

  private void gap(Mark from, Mark to, String by) {
    if (text.substring(index(from), index(to)).matches("\\s*:\\s+")) {
      edit.replace(index(from), index(to), by);
    }
  }

  private void layLines() {
    Matcher line = LINE.matcher(text);
    boolean free = true;
    for (int number = 0; line.find() && line.start() < text.length(); number++) {
      boolean blank = line.group(2).isEmpty();
      if (moves.containsKey(number)) {
        int column = Math.max(0, line.group(1).length() + moves.get(number));
        indent(line, blank ? line.group(1).length() : column);
      } else if (blank) {
        edit.replace(line.start(), free ? line.end() : line.end(3), "");
      } else {
        indent(line, column(number, line.group(1).length()));
        edit.replace(line.start(3), line.end(3), "");
      }
      free = blank && !moves.containsKey(number);
    }
  }

  private void indent(Matcher line, int column) {
    if (line.group(1).length() != column) {
      edit.replace(line.start(1), line.end(1), " ".repeat(column));
    }
  }

  /** A comment goes with the line below, or, if it is indented deeper, with the line above. */
  private int column(int number, int old) {
    Map.Entry<Integer, Integer> here = columns.floorEntry(number);
    if (here != null && here.getKey() == number) {
      return here.getValue();
    }
    Map.Entry<Integer, Integer> next = columns.higherEntry(number);
    boolean below = next != null && old <= line(next.getKey()).indexOf(line(next.getKey()).strip());
    return below || here == null ? next == null ? old : next.getValue() : here.getValue();
  }

  private String line(int number) {
    return lines[number];
  }

  private int index(Mark mark) {
    return starts[mark.getIndex()];
  }

  private static int[] starts(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(
            i ->
                i == 0
                    || i == text.length()
                    || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
        .toArray();
  }
}
