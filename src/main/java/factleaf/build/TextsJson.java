package factleaf.build;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON of objects, lists and texts, read within limits: what is too large, or of another kind,
 * throws an {@link IllegalStateException}.
 */
final class TextsJson implements AutoCloseable {
  /** Longest line, in bytes; so no text of the file is longer either. */
  static final int LONGEST_LINE = 1 << 20;

  /** Most members of an object, and of a list of which nothing else is said. */
  static final int MOST = 1_000;

  private final JsonReader in;

  private TextsJson(JsonReader in) {
    this.in = in;
  }

  /** A file that has a longer line counts as empty. */
  static TextsJson of(byte[] json) {
    InputStream bytes = new ByteArrayInputStream(hasShortLines(json) ? json : new byte[0]);
    return new TextsJson(new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
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

  /** What reads an item of a list. */
  interface Item<T> {
    T read() throws IOException;
  }

  void begin() throws IOException {
    in.beginObject();
  }

  boolean hasNext() throws IOException {
    return in.hasNext();
  }

  String name() throws IOException {
    return in.nextName();
  }

  void skip() throws IOException {
    in.skipValue();
  }

  void end() throws IOException {
    in.endObject();
  }

  /** An object that holds texts only. */
  Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    begin();
    while (hasNext()) {
      put(name(), texts);
    }
    end();
    return texts;
  }

  /** Reads the text of a member. */
  void put(String name, Map<String, String> texts) throws IOException {
    texts.put(name, text());
    limit(texts.size(), MOST);
  }

  String text() throws IOException {
    if (in.peek() != JsonToken.STRING) {
      throw new IllegalStateException("not a text");
    }
    return in.nextString();
  }

  <T> List<T> list(int most, Item<T> item) throws IOException {
    List<T> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(item.read());
      limit(items.size(), most);
    }
    in.endArray();
    return items;
  }

  private static void limit(int size, int most) {
    if (size > most) {
      throw new IllegalStateException("more than " + most);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
