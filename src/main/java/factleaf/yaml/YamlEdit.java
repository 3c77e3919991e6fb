package factleaf.yaml;

import factleaf.text.TextEdit;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text that is edited at its places: comments, order, ends of lines and the style of all
 * else stay as they are.
 */
public final class YamlEdit {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private String text;

  /**
   * @param text of which {@link YamlReader} has nothing to say
   */
  public YamlEdit(String text) {
    this.text = text;
  }

  /** The text as it is now. */
  public String text() {
    return text;
  }

  /**
   * Writes a value under a key, in place of the one that is there, or behind the other keys of its
   * mapping. Mappings on the way that are not there are made.
   *
   * @param path keys from the root to the one that is written, at least one
   * @param value on one line
   * @throws IllegalArgumentException if something else than a mapping is on the way
   */
  public void put(List<String> path, String value) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Node node = new Yaml(options).compose(new StringReader(LineSeparators.hidden(text)));
    for (int i = 0; i < path.size(); i++) {
      String rest = nested(path.subList(i, path.size()), value);
      if (isNothing(node)) {
        replace(node, "{" + rest + "}");
        return;
      }
      if (!(node instanceof MappingNode mapping)) {
        throw new IllegalArgumentException("no mapping is above " + path.get(i));
      }
      Optional<Node> below = below(mapping, path.get(i));
      if (below.isEmpty()) {
        insert(mapping, rest);
        return;
      }
      node = below.get();
    }
    replace(node, scalar(value));
  }

  private static Optional<Node> below(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  /** The last key with its value, in the flow mappings of those before it. */
  private static String nested(List<String> keys, String value) {
    List<String> below = keys.subList(1, keys.size());
    return keys.getFirst()
        + ": "
        + (below.isEmpty() ? scalar(value) : "{" + nested(below, value) + "}");
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() ? value : quoted(value);
  }

  /** A text of printable characters in double quotes, which any such text can stand in. */
  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void replace(Node node, String by) {
    int start = index(node.getStartMark());
    String blank = isNothing(node) ? " " : "";
    replace(start, end(node), blank + by);
  }

  private void insert(MappingNode mapping, String pair) {
    if (mapping.getValue().isEmpty()) {
      insert(index(mapping.getStartMark()) + 1, pair);
      return;
    }
    NodeTuple last = mapping.getValue().getLast();
    int end = end(last.getValueNode());
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      insert(end, (isNothing(last.getValueNode()) ? " , " : ", ") + pair);
      return;
    }
    int column = mapping.getValue().getFirst().getKeyNode().getStartMark().getColumn();
    Matcher here = LINE_END.matcher(text).region(end, text.length());
    int at = here.find() ? here.start() : text.length();
    Matcher any = LINE_END.matcher(text);
    insert(at, (any.find() ? any.group() : "\n") + " ".repeat(column) + pair);
  }

  private void insert(int at, String what) {
    replace(at, at, what);
  }

  private void replace(int start, int end, String by) {
    TextEdit edit = new TextEdit(text);
    edit.replace(start, end, by);
    text = edit.text();
  }

  /** Behind its last character; marks of blocks stand behind blanks and comments too. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> block && block.getFlowStyle() != FlowStyle.FLOW) {
      return block instanceof MappingNode mapping
          ? end(mapping.getValue().getLast().getValueNode())
          : end(((SequenceNode) block).getValue().getLast());
    }
    int end = index(node.getEndMark());
    if (node instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED)) {
      return text.substring(0, end).stripTrailing().length();
    }
    return end;
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }

  private int index(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
