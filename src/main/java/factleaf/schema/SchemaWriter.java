package factleaf.schema;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what files may say as JSON Schema.
 *
 * <p>Factleaf reads every value as text. Other readers of YAML take {@code 1.0} for a number and
 * {@code true} for an answer, so a text may be these too.
 *
 * @param words that texts must be one of, by the names of their lists
 */
record SchemaWriter(KeyDocs docs, Map<String, List<String>> words, JsonObject definitions) {
  private static final String TEXT = "text";

  SchemaWriter(Map<String, List<String>> words) {
    this(new KeyDocs(), words, new JsonObject());
  }

  String document(Shape shape) {
    JsonObject root = new JsonObject();
    root.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    schema(shape).entrySet().forEach(part -> root.add(part.getKey(), part.getValue()));
    root.add("definitions", definitions);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private JsonObject schema(Shape shape) {
    return switch (shape) {
      case Shape.Any any -> new JsonObject();
      case Shape.Text text -> text(text);
      case Shape.Items items -> {
        JsonObject list = typed("array");
        list.addProperty("minItems", 1);
        list.add("items", schema(items.item()));
        yield list;
      }
      case Shape.Either either -> {
        JsonObject any = new JsonObject();
        any.add("anyOf", array(Stream.of(schema(either.one()), schema(either.other()))));
        yield any;
      }
      case Shape.Names names -> names(names);
      case Keys keys -> keys(keys);
    };
  }

  private JsonObject names(Shape.Names names) {
    JsonObject mapping = mapping(schema(names.value()));
    if (!names.of().isEmpty()) {
      mapping.add("propertyNames", text(new Shape.Text(names.of())));
    }
    JsonObject besides = new JsonObject();
    names.besides().forEach((key, shape) -> besides.add(key, schema(shape)));
    mapping.add("properties", besides);
    return mapping;
  }

  private JsonObject keys(Keys keys) {
    JsonObject mapping = mapping(new JsonPrimitive(false));
    JsonObject properties = new JsonObject();
    keys.byName().forEach((name, key) -> properties.add(name, described(name, key)));
    mapping.add("properties", properties);
    mapping.add(
        "required",
        array(
            keys.byName().entrySet().stream()
                .filter(key -> key.getValue().required())
                .map(key -> new JsonPrimitive(key.getKey()))));
    return mapping;
  }

  private JsonObject described(String name, Keys.Key key) {
    JsonObject value = new JsonObject();
    String said = docs.of(key.about(), name);
    if (!said.isEmpty()) {
      value.addProperty("description", said);
    }
    schema(key.shape()).entrySet().forEach(part -> value.add(part.getKey(), part.getValue()));
    return value;
  }

  /** A reference to what a text may say; each list of words is written once. */
  private JsonObject text(Shape.Text text) {
    String of = text.of();
    String name = of.isEmpty() ? TEXT : of.replace(' ', '-');
    if (!definitions.has(name)) {
      List<String> known = text.words().isEmpty() ? words.get(of) : text.words();
      definitions.add(name, of.isEmpty() ? anyText() : oneOf(known));
    }
    JsonObject reference = new JsonObject();
    reference.addProperty("$ref", "#/definitions/" + name);
    return reference;
  }

  private static JsonObject anyText() {
    JsonObject text = new JsonObject();
    text.add("type", array(Stream.of("string", "number", "boolean").map(JsonPrimitive::new)));
    text.addProperty("pattern", "\\S");
    return text;
  }

  private static JsonObject oneOf(List<String> words) {
    JsonObject text = new JsonObject();
    text.add("enum", array(words.stream().flatMap(SchemaWriter::read)));
    return text;
  }

  /** A word as Factleaf reads it, and as others do. */
  private static Stream<JsonPrimitive> read(String word) {
    JsonPrimitive text = new JsonPrimitive(word);
    return switch (word) {
      case "true", "false" -> Stream.of(new JsonPrimitive(Boolean.valueOf(word)), text);
      case String number when number.matches("\\d+") ->
          Stream.of(new JsonPrimitive(new BigDecimal(number)), text);
      default -> Stream.of(text);
    };
  }

  private static JsonObject mapping(JsonElement others) {
    JsonObject mapping = typed("object");
    mapping.addProperty("minProperties", 1);
    mapping.add("additionalProperties", others);
    return mapping;
  }

  private static JsonObject typed(String type) {
    JsonObject value = new JsonObject();
    value.addProperty("type", type);
    return value;
  }

  private static JsonArray array(Stream<? extends JsonElement> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }
}
