package factleaf.build;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.project.InputDigest;
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
 * Reads what a build needs of the last manifest. Anybody may have edited that file, and it decides
 * what the index prints and what is removed: an entry as Factleaf does not write it is dropped, and
 * a file of another form counts as missing.
 */
final class ManifestReader {
  /** Longest line, in bytes; so no text of the file is longer either. */
  static final int LONGEST_LINE = 1 << 20;

  /** Most sheets, and most members of anything in a sheet. */
  private static final int MOST_SHEETS = 100_000;

  private static final int MOST_PAGES = 2 * MOST_SHEETS;

  private static final int MOST = 1_000;

  private final JsonReader in;
  private final ManifestCheck check;

  private ManifestReader(JsonReader in, ManifestCheck check) {
    this.in = in;
    this.check = check;
  }

  private interface Item<T> {
    T read() throws IOException;
  }

  /** The sheets, packs and site pages of a manifest. */
  static Manifest read(byte[] json, List<OutputFormat> formats) {
    InputStream bytes = new ByteArrayInputStream(hasShortLines(json) ? json : new byte[0]);
    try (JsonReader in = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new ManifestReader(in, new ManifestCheck(formats)).manifest();
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

  private Manifest manifest() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    List<PackFiles> packs = new ArrayList<>();
    List<PageFile> pages = new ArrayList<>();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "sheets" -> sheets = list(MOST_SHEETS, this::sheet);
        case "packs" -> packs = list(MOST, this::pack);
        case "pages" -> pages = list(MOST_PAGES, this::page);
        default -> in.skipValue();
      }
    }
    in.endObject();
    sheets.removeIf(sheet -> !check.isWhole(sheet));
    packs.removeIf(pack -> !check.isWhole(pack));
    pages.removeIf(page -> !check.isWhole(page));
    return new Manifest("", List.of(), sheets, packs, pages);
  }

  private Sheet sheet() throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<String> codes = List.of();
    List<String> classes = List.of();
    List<String> tags = List.of();
    InputDigest input = new InputDigest("", "");
    List<InputDigest> includes = List.of();
    List<HandoutFiles> handouts = List.of();
    List<Output> files = List.of();
    List<EditionFiles> editions = List.of();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "codes" -> codes = list(MOST, this::text);
        case "classes" -> classes = list(MOST, this::text);
        case "tags" -> tags = list(MOST, this::text);
        case "input" -> input = input();
        case "includes" -> includes = list(MOST, this::input);
        case "handouts" -> handouts = list(MOST, this::handout);
        case "files" -> files = list(MOST, this::output);
        case "editions" -> editions = list(MOST, this::edition);
        default -> put(name, texts);
      }
    }
    in.endObject();
    return new Sheet(
        text("id", texts),
        text("title", texts),
        text("edition", texts),
        text("language", texts),
        text("checked", texts),
        text("due", texts),
        text("state", texts),
        text("unsigned", texts),
        text("withdrawn", texts),
        codes,
        classes,
        tags,
        text("search", texts),
        text("basis", texts),
        text("validUntil", texts),
        input,
        includes,
        handouts,
        files,
        editions);
  }

  private PackFiles pack() throws IOException {
    Map<String, String> texts = new HashMap<>();
    InputDigest input = new InputDigest("", "");
    List<String> documents = List.of();
    List<InputDigest> sheets = List.of();
    List<Output> files = List.of();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "input" -> input = input();
        case "documents" -> documents = list(MOST, this::text);
        case "sheets" -> sheets = list(MOST, this::input);
        case "files" -> files = list(MOST, this::output);
        default -> put(name, texts);
      }
    }
    in.endObject();
    return new PackFiles(
        text("id", texts),
        text("title", texts),
        text("basis", texts),
        input,
        documents,
        sheets,
        files);
  }

  private HandoutFiles handout() throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Output> files = withFiles(texts);
    return new HandoutFiles(text("id", texts), text("name", texts), text("paper", texts), files);
  }

  private EditionFiles edition() throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Output> files = withFiles(texts);
    return new EditionFiles(
        text("id", texts),
        text("on", texts),
        text("draft", texts),
        text("critical", texts),
        text("major", texts),
        files);
  }

  /** The files of an object, whose texts go where the caller says. */
  private List<Output> withFiles(Map<String, String> texts) throws IOException {
    List<Output> files = List.of();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (name.equals("files")) {
        files = list(MOST, this::output);
      } else {
        put(name, texts);
      }
    }
    in.endObject();
    return files;
  }

  private InputDigest input() throws IOException {
    Map<String, String> texts = texts();
    return new InputDigest(text("file", texts), text("sha256", texts));
  }

  private PageFile page() throws IOException {
    Map<String, String> texts = texts();
    return new PageFile(text("path", texts), text("sha256", texts), text("basis", texts));
  }

  private Output output() throws IOException {
    Map<String, String> texts = texts();
    return new Output(
        text("path", texts), text("format", texts), text("sha256", texts), text("content", texts));
  }

  /** An object that holds texts only. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      put(in.nextName(), texts);
    }
    in.endObject();
    return texts;
  }

  private void put(String name, Map<String, String> texts) throws IOException {
    texts.put(name, text());
    limit(texts.size(), MOST);
  }

  private String text() throws IOException {
    if (in.peek() != JsonToken.STRING) {
      throw new IllegalStateException("not a text");
    }
    return in.nextString();
  }

  private <T> List<T> list(int most, Item<T> item) throws IOException {
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

  private static String text(String name, Map<String, String> texts) {
    return texts.getOrDefault(name, "");
  }
}
