package factleaf.build;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import factleaf.text.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A manifest as JSON. Names and order of members are those of the records of {@link Manifest}; what
 * holds nothing but texts stands on one line.
 */
final class ManifestFile {
  /** The parts of a type of records. */
  static final ClassValue<List<RecordComponent>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  /** The member that is left out where it is empty. */
  private static final String RARE = "content";

  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE = LINES.withNewline("").withIndent("");

  private ManifestFile() {}

  /** The manifest's bytes, or those of a part. */
  static byte[] write(Record part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      write(part, new JsonWriter(out));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not refuse
    }
    return bytes.toByteArray();
  }

  /** The digest of all that a manifest says of a sheet, a pack or a site page. */
  static String digest(Record part) {
    return Digest.of(write(part));
  }

  private static void write(Object value, JsonWriter json) throws IOException {
    switch (value) {
      case List<?> items -> {
        json.beginArray().setFormattingStyle(style(items));
        for (Object item : items) {
          write(item, json);
        }
        json.endArray().setFormattingStyle(LINES);
      }
      case Record object -> {
        Map<String, Object> members = members(object);
        json.beginObject().setFormattingStyle(style(members.values()));
        for (Map.Entry<String, Object> member : members.entrySet()) {
          write(member.getValue(), json.name(member.getKey()));
        }
        json.endObject().setFormattingStyle(LINES);
      }
      default -> json.value((String) value);
    }
  }

  private static FormattingStyle style(Iterable<?> members) {
    for (Object member : members) {
      if (!(member instanceof String)) {
        return LINES;
      }
    }
    return ONE_LINE;
  }

  private static Map<String, Object> members(Record object) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent part : PARTS.get(object.getClass())) {
      try {
        members.put(part.getName(), part.getAccessor().invoke(object));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e); // the records are public
      }
    }
    members.remove(RARE, "");
    return members;
  }
}
