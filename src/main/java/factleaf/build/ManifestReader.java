package factleaf.build;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.project.InputDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the last manifest, as {@link ManifestFile} writes it; a member that is missing is empty.
 * Anybody may have edited that file, and it decides what the index prints and what is removed: an
 * entry as Factleaf does not write it is dropped, and a file of another form, with a member that is
 * not known, or one that is too large, counts as missing.
 */
final class ManifestReader {
  /** Longest line, in bytes; so no text of the file is longer either. */
  static final int LONGEST_LINE = 1 << 20;

  /** Most items of lists, by what they hold, and of any other. */
  private static final Map<Type, Integer> MOST_OF =
      Map.of(Sheet.class, 100_000, PageFile.class, 200_000, InputDigest.class, 100_000);

  private static final int MOST = 1_000;

  private final JsonReader in;

  private ManifestReader(JsonReader in) {
    this.in = in;
  }

  /** The sheets, packs and site pages of a manifest. */
  static Manifest read(byte[] json, List<OutputFormat> formats) {
    byte[] bytes = hasShortLines(json) ? json : new byte[0];
    try (JsonReader in =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      Manifest read = (Manifest) new ManifestReader(in).value(Manifest.class);
      ManifestCheck check = new ManifestCheck(formats);
      return new Manifest(
          "",
          List.of(),
          whole(read.sheets(), check::isWhole),
          whole(read.packs(), check::isWhole),
          whole(read.pages(), check::isWhole));
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new Manifest("", List.of(), List.of(), List.of(), List.of());
    }
  }

  private static boolean hasShortLines(byte[] json) {
    int length = 0;
    for (byte b : json) {
      length = b == '\n' ? 0 : length + 1;
      if (length > LONGEST_LINE) {
        return false;
      }
    }
    return true;
  }

  private static <T> List<T> whole(List<T> entries, Predicate<T> isWhole) {
    return entries.stream().filter(isWhole).toList();
  }

  /** A text, a list or a record. */
  private Object value(Type type) throws IOException {
    if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0]);
    }
    return type == String.class ? text() : object((Class<?>) type);
  }

  private String text() throws IOException {
    if (in.peek() != JsonToken.STRING) {
      throw new IllegalStateException("not a text");
    }
    return in.nextString();
  }

  private List<Object> list(Type of) throws IOException {
    List<Object> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(value(of));
      if (items.size() > MOST_OF.getOrDefault(of, MOST)) {
        throw new IllegalStateException("too many");
      }
    }
    in.endArray();
    return items;
  }

  private Object object(Class<?> type) throws IOException {
    List<RecordComponent> parts = ManifestFile.PARTS.get(type);
    Map<String, Object> values = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      RecordComponent part =
          parts.stream()
              .filter(p -> p.getName().equals(name) && !values.containsKey(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("an unknown member, or one twice"));
      values.put(name, value(part.getGenericType()));
    }
    in.endObject();
    return made(type, values);
  }

  private static Object made(Class<?> type, Map<String, Object> values) {
    Object[] arguments =
        ManifestFile.PARTS.get(type).stream()
            .map(part -> values.getOrDefault(part.getName(), empty(part.getGenericType())))
            .toArray();
    try {
      return type.getConstructors()[0].newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // the records are public
    }
  }

  private static Object empty(Type type) {
    if (type instanceof ParameterizedType) {
      return List.of();
    }
    return type == String.class ? "" : made((Class<?>) type, Map.of());
  }
}
