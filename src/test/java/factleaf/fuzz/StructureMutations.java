package factleaf.fuzz;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Changes of a YAML text by its tree: parts are moved, doubled, removed, or become another sort.
 */
final class StructureMutations {
  private final SplittableRandom random;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  StructureMutations(SplittableRandom random) {
    this.random = random;
  }

  /** A changed tree written anew; the same text if it is no YAML any more. */
  byte[] change(byte[] bytes) {
    try {
      Node root = new Yaml().compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
      if (root == null) {
        return bytes;
      }
      collect(root);
      Node changed = nodes.get(random.nextInt(nodes.size()));
      switch (changed) {
        case MappingNode mapping -> change(mapping);
        case SequenceNode sequence -> change(sequence);
        default -> put(changed, other());
      }
      StringWriter text = new StringWriter();
      DumperOptions options = new DumperOptions();
      options.setSplitLines(false);
      new Yaml(options).serialize(root, text);
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (YAMLException e) {
      return bytes;
    }
  }

  private void collect(Node node) {
    if (!seen.add(node)) {
      return; // an alias, perhaps of something that it is in
    }
    nodes.add(node);
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(
                  pair -> {
                    collect(pair.getKeyNode());
                    collect(pair.getValueNode());
                  });
      case SequenceNode sequence -> sequence.getValue().forEach(this::collect);
      default -> {}
    }
  }

  private void change(MappingNode mapping) {
    List<NodeTuple> pairs = new ArrayList<>(mapping.getValue());
    int at = random.nextInt(pairs.size() + 1);
    NodeTuple pair = at < pairs.size() ? pairs.get(at) : new NodeTuple(other(), other());
    switch (random.nextInt(4)) {
      case 0 -> pairs.remove(pair);
      case 1 -> pairs.add(random.nextInt(pairs.size() + 1), pair);
      case 2 -> pairs.add(new NodeTuple(pair.getKeyNode(), other()));
      default -> {
        pairs.remove(pair);
        pairs.add(new NodeTuple(other(), pair.getValueNode()));
      }
    }
    mapping.setValue(pairs);
  }

  private void change(SequenceNode sequence) {
    List<Node> items = sequence.getValue();
    switch (random.nextInt(3)) {
      case 0 -> items.clear();
      case 1 -> items.add(other());
      default -> items.addAll(List.copyOf(items));
    }
  }

  /** Puts another node in the place of a scalar. */
  private void put(Node old, Node by) {
    for (Node node : nodes) {
      if (node instanceof SequenceNode sequence) {
        sequence.getValue().replaceAll(item -> item == old ? by : item);
      } else if (node instanceof MappingNode mapping) {
        mapping.setValue(
            new ArrayList<>(
                mapping.getValue().stream()
                    .map(
                        p ->
                            new NodeTuple(
                                p.getKeyNode() == old ? by : p.getKeyNode(),
                                p.getValueNode() == old ? by : p.getValueNode()))
                    .toList()));
      }
    }
  }

  /** A node of the tree, which then stands twice and perhaps within itself, or a new one. */
  private Node other() {
    return switch (random.nextInt(6)) {
      case 0 -> new SequenceNode(Tag.SEQ, new ArrayList<>(), FlowStyle.FLOW);
      case 1 -> new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.FLOW);
      case 2 -> new ScalarNode(Tag.STR, "", null, null, ScalarStyle.PLAIN);
      case 3 -> copy(nodes.get(random.nextInt(nodes.size())), 3);
      default -> nodes.get(random.nextInt(nodes.size()));
    };
  }

  /** A copy to some depth, for a tree without aliases. */
  private static Node copy(Node node, int depth) {
    return switch (node) {
      case ScalarNode s -> new ScalarNode(s.getTag(), s.getValue(), null, null, s.getScalarStyle());
      case SequenceNode s when depth > 0 ->
          new SequenceNode(
              s.getTag(),
              new ArrayList<>(s.getValue().stream().map(n -> copy(n, depth - 1)).toList()),
              s.getFlowStyle());
      case MappingNode m when depth > 0 ->
          new MappingNode(
              m.getTag(),
              new ArrayList<>(
                  m.getValue().stream()
                      .map(
                          p ->
                              new NodeTuple(
                                  copy(p.getKeyNode(), depth - 1),
                                  copy(p.getValueNode(), depth - 1)))
                      .toList()),
              m.getFlowStyle());
      default -> new ScalarNode(Tag.STR, "x", null, null, ScalarStyle.PLAIN);
    };
  }
}
