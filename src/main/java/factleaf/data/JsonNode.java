package factleaf.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** An object of JSON, in the order in which it is written. What is empty is left out. */
final class JsonNode {
  private static final Gson LINES =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final JsonObject object = new JsonObject();

  JsonNode text(String name, String value) {
    return value.isEmpty() ? this : add(name, new JsonPrimitive(value));
  }

  JsonNode text(String name, Optional<String> value) {
    return text(name, value.orElse(""));
  }

  /** Exactly, with the zeros behind its point. */
  JsonNode number(String name, BigDecimal value) {
    return add(name, exact(value.toPlainString()));
  }

  JsonNode number(String name, int value) {
    return add(name, new JsonPrimitive(value));
  }

  JsonNode truth(String name, boolean value) {
    return add(name, new JsonPrimitive(value));
  }

  JsonNode node(String name, JsonNode value) {
    return value.object.isEmpty() ? this : add(name, value.object);
  }

  JsonNode nodes(String name, Stream<JsonNode> values) {
    return list(name, values.map(value -> value.object));
  }

  JsonNode texts(String name, Stream<String> values) {
    return list(name, values.map(JsonPrimitive::new));
  }

  private JsonNode list(String name, Stream<? extends JsonElement> values) {
    JsonArray list = array(values);
    return list.isEmpty() ? this : add(name, list);
  }

  private JsonNode add(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  private static JsonPrimitive exact(String number) {
    return new JsonPrimitive(new LazilyParsedNumber(number));
  }

  private static JsonArray array(Stream<? extends JsonElement> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  byte[] bytes() {
    return bytes(object);
  }

  /** A list of objects. */
  static byte[] bytes(Stream<JsonNode> values) {
    return bytes(array(values.map(value -> value.object)));
  }

  private static byte[] bytes(JsonElement json) {
    return (LINES.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Numbers of a date, such as 2026-03, in the lists of lists that CSL has. */
  JsonNode dateParts(String name, Stream<Integer> parts) {
    JsonArray numbers = array(parts.map(JsonPrimitive::new));
    if (numbers.isEmpty()) {
      return this;
    }
    JsonArray dates = new JsonArray();
    dates.add(numbers);
    JsonObject date = new JsonObject();
    date.add("date-parts", dates);
    return add(name, date);
  }
}
