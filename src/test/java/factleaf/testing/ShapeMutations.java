package factleaf.testing;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A file with one key left out, misspelt, or with another sort of value, at each of its places. */
public final class ShapeMutations {
  private static final ScalarNode TEXT = scalar(Tag.STR, "text", ScalarStyle.PLAIN);

  /** What is a number to editors, nothing, and lists and mappings with and without content. */
  private static final List<Node> VALUES =
      List.of(
          scalar(Tag.FLOAT, "1.0", ScalarStyle.PLAIN),
          scalar(Tag.NULL, "", ScalarStyle.PLAIN),
          list(List.of(TEXT)),
          list(List.of()),
          mapping(List.of(new NodeTuple(TEXT, TEXT))),
          mapping(List.of()));

  private final Node root;
  private final Consumer<String> taker;

  private ShapeMutations(Node root, Consumer<String> taker) {
    this.root = root;
    this.taker = taker;
  }

  /** Hands on each of them. */
  public static void of(String text, Consumer<String> taker) {
    Node root = CoreYaml.compose(text);
    new ShapeMutations(root, taker).change(root);
  }

  private void change(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.setFlowStyle(FlowStyle.BLOCK);
      List<NodeTuple> pairs = mapping.getValue();
      for (int i = 0; i < pairs.size(); i++) {
        NodeTuple pair = pairs.get(i);
        String key = ((ScalarNode) pair.getKeyNode()).getValue();
        ScalarNode misspelt = scalar(Tag.STR, key + "-x", ScalarStyle.PLAIN);
        List<NodeTuple> others = new ArrayList<>(pairs);
        others.remove(i);
        mapping.setValue(others);
        print();
        mapping.setValue(pairs);
        Stream.concat(
                Stream.of(new NodeTuple(misspelt, pair.getValueNode())),
                VALUES.stream().map(value -> new NodeTuple(pair.getKeyNode(), value)))
            .forEach(changed -> put(pairs, pairs.indexOf(pair), changed, pair));
        change(pair.getValueNode());
      }
    } else if (node instanceof SequenceNode list) {
      list.setFlowStyle(FlowStyle.BLOCK);
      for (int i = 0; i < list.getValue().size(); i++) {
        Node item = list.getValue().get(i);
        for (Node value : VALUES) {
          put(list.getValue(), i, value, item);
        }
        change(item);
      }
    }
  }

  private <T> void put(List<T> all, int at, T changed, T before) {
    all.set(at, changed);
    print();
    all.set(at, before);
  }

  private void print() {
    StringWriter text = new StringWriter();
    CoreYaml.yaml().serialize(root, text);
    taker.accept(text.toString());
  }

  private static ScalarNode scalar(Tag tag, String value, ScalarStyle style) {
    return new ScalarNode(tag, value, null, null, style);
  }

  private static Node list(List<Node> items) {
    return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
  }

  private static Node mapping(List<NodeTuple> pairs) {
    return new MappingNode(Tag.MAP, pairs, FlowStyle.FLOW);
  }
}
