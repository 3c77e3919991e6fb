package factleaf.fuzz;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes of a JSON text by its tree; what comes out is JSON. */
final class JsonMutations {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "..",
          "../outside/private.html",
          "/etc/passwd",
          "drug/../../x.html",
          ".factleaf/journal",
          "manifest.json",
          "index.html",
          "drug",
          "drug/patient.html",
          "drug/notes.html",
          "DRUG",
          "con",
          "a\u0000b",
          "a\nb",
          "\u202E",
          "<script>",
          "2026-02-30",
          "+999999999-12-31",
          "9999-12-31",
          "0".repeat(64),
          "f".repeat(64),
          "F".repeat(64),
          "0.0.0",
          "x".repeat(300),
          "word ".repeat(2_000),
          "https://a.invalid/",
          "en-",
          "fr",
          "\uD800");

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private final SplittableRandom random;
  private final List<JsonElement> all = new ArrayList<>();

  JsonMutations(SplittableRandom random) {
    this.random = random;
  }

  /** A changed tree written anew; the same text if it is no JSON any more. */
  byte[] change(byte[] bytes) {
    try {
      JsonElement root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
      collect(root);
      List<JsonElement> parents =
          all.stream().filter(e -> e.isJsonArray() || e.isJsonObject()).toList();
      if (parents.isEmpty()) {
        return bytes;
      }
      switch (pick(parents)) {
        case JsonObject object -> change(object);
        case JsonArray array -> change(array);
        default -> throw new IllegalStateException();
      }
      return GSON.toJson(root).getBytes(StandardCharsets.UTF_8);
    } catch (JsonParseException e) {
      return bytes;
    }
  }

  private void collect(JsonElement element) {
    all.add(element);
    switch (element) {
      case JsonObject object -> object.entrySet().forEach(entry -> collect(entry.getValue()));
      case JsonArray array -> array.forEach(this::collect);
      default -> {}
    }
  }

  private void change(JsonObject object) {
    List<String> keys = List.copyOf(object.keySet());
    String key = keys.isEmpty() ? "x" : pick(keys);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(key);
      case 1 -> object.add(pick(TEXTS), object.get(key));
      default -> object.add(key, other());
    }
  }

  private void change(JsonArray array) {
    int at = random.nextInt(array.size() + 1);
    if (at == array.size()) {
      array.add(other());
    } else if (random.nextBoolean()) {
      array.remove(at);
    } else {
      JsonElement copy = array.get(at).deepCopy();
      array.add(copy);
      if (copy instanceof JsonObject object) {
        change(object);
      }
    }
  }

  private JsonElement other() {
    return switch (random.nextInt(10)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(random.nextBoolean());
      case 2 -> new JsonPrimitive(pick(List.of(0, -1, Integer.MAX_VALUE)));
      case 3 -> pick(List.of(new JsonArray(), new JsonObject()));
      case 4, 5 -> pick(all).deepCopy();
      default -> new JsonPrimitive(pick(TEXTS));
    };
  }

  private <T> T pick(List<? extends T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
