package factleaf.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.fact.Ids;
import factleaf.project.InputDigest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a manifest as JSON, and reads it back. */
final class ManifestFile {
  private ManifestFile() {}

  /** The manifest's bytes. A formulary's has megabytes: one sheet at a time becomes text. */
  static byte[] write(Manifest manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    out.print("{\n  " + field("factleaf", text(manifest.version())) + ",\n  ");
    out.print(field("templates", array("  ", manifest.templates(), ManifestFile::input)));
    out.print(",\n  " + field("sheets", "["));
    String before = "\n    ";
    for (Sheet sheet : manifest.sheets()) {
      out.print(before + sheet(sheet));
      before = ",\n    ";
    }
    out.print((manifest.sheets().isEmpty() ? "]" : "\n  ]") + ",\n  ");
    out.print(field("index", array("  ", manifest.index(), ManifestFile::output)) + "\n}\n");
    out.flush();
    return bytes.toByteArray();
  }

  /**
   * The manifest in a file. One that somebody broke is as none, without sheets: the next build
   * replaces it.
   */
  static Manifest read(byte[] json) {
    InputStream bytes = new ByteArrayInputStream(json);
    try (JsonReader in = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return manifest(in);
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new Manifest("", List.of(), List.of(), List.of());
    }
  }

  private static Manifest manifest(JsonReader in) throws IOException {
    String version = "";
    List<InputDigest> templates = List.of();
    List<Sheet> sheets = new ArrayList<>();
    List<Output> index = List.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "factleaf" -> version = in.nextString();
        case "templates" -> templates = list(in, ManifestFile::input);
        case "sheets" -> sheets = list(in, ManifestFile::sheet);
        case "index" -> index = list(in, ManifestFile::output);
        default -> in.skipValue();
      }
    }
    in.endObject();
    sheets.removeIf(sheet -> !isWhole(sheet));
    return new Manifest(version, templates, sheets, index);
  }

  /** The objects of a list, one at a time: as trees they would take ten times the file. */
  private static <T> List<T> list(JsonReader in, Function<JsonObject, T> item) throws IOException {
    List<T> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      if (JsonParser.parseReader(in) instanceof JsonObject object) {
        items.add(item.apply(object));
      }
    }
    in.endArray();
    return items;
  }

  private static String input(InputDigest input) {
    return "{"
        + String.join(
            ", ", field("file", text(input.file())), field("sha256", text(input.sha256())))
        + "}";
  }

  private static String output(Output output) {
    return "{"
        + String.join(
            ", ",
            field("path", text(output.path())),
            field("format", text(output.format())),
            field("sha256", text(output.sha256()))
                + (output.content().isEmpty()
                    ? ""
                    : ", " + field("content", text(output.content()))))
        + "}";
  }

  private static String sheet(Sheet sheet) {
    return object(
        "    ",
        field("id", text(sheet.id())),
        field("title", text(sheet.title())),
        field("edition", text(sheet.edition())),
        field("language", text(sheet.language())),
        field("checked", text(sheet.checked())),
        field("due", text(sheet.due())),
        field("draft", String.valueOf(sheet.draft())),
        field(
            "codes",
            "["
                + sheet.codes().stream().map(ManifestFile::text).collect(Collectors.joining(", "))
                + "]"),
        field("search", text(sheet.search())),
        field("basis", text(sheet.basis())),
        field("validUntil", text(sheet.validUntil())),
        field("input", input(sheet.input())),
        field("includes", array("      ", sheet.includes(), ManifestFile::input)),
        field("handouts", array("      ", sheet.handouts(), ManifestFile::handout)));
  }

  private static String handout(HandoutFiles handout) {
    return object(
        "        ",
        field("id", text(handout.id())),
        field("name", text(handout.name())),
        field("paper", text(handout.paper())),
        field("files", array("          ", handout.files(), ManifestFile::output)));
  }

  private static String object(String indent, String... fields) {
    String inner = "\n" + indent + "  ";
    return "{" + inner + String.join("," + inner, fields) + "\n" + indent + "}";
  }

  private static <T> String array(String indent, List<T> items, Function<T, String> item) {
    if (items.isEmpty()) {
      return "[]";
    }
    String inner = "\n" + indent + "  ";
    return items.stream()
        .map(item)
        .collect(Collectors.joining("," + inner, "[" + inner, "\n" + indent + "]"));
  }

  private static String field(String name, String value) {
    return text(name) + ": " + value;
  }

  private static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.getType(c) == Character.FORMAT) {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static InputDigest input(JsonObject node) {
    return new InputDigest(value(node, "file"), value(node, "sha256"));
  }

  private static Output output(JsonObject node) {
    return new Output(
        value(node, "path"), value(node, "format"), value(node, "sha256"), value(node, "content"));
  }

  private static Sheet sheet(JsonObject node) {
    InputDigest input =
        node.get("input") instanceof JsonObject object ? input(object) : new InputDigest("", "");
    return new Sheet(
        value(node, "id"),
        value(node, "title"),
        value(node, "edition"),
        value(node, "language"),
        value(node, "checked"),
        value(node, "due"),
        value(node, "draft").equals("true"),
        elements(node, "codes")
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .toList(),
        value(node, "search"),
        value(node, "basis"),
        value(node, "validUntil"),
        input,
        list(node, "includes", ManifestFile::input),
        list(node, "handouts", ManifestFile::handout));
  }

  /**
   * Whether an entry is as Factleaf writes it; others are dropped, for anybody may have edited the
   * file.
   */
  private static boolean isWhole(Sheet sheet) {
    return Ids.isId(sheet.id()) && isDay(sheet.checked()) && isDay(sheet.due());
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static HandoutFiles handout(JsonObject node) {
    return new HandoutFiles(
        value(node, "id"),
        value(node, "name"),
        value(node, "paper"),
        list(node, "files", ManifestFile::output));
  }

  /** A text, number or truth value as text; empty if there is none. */
  private static String value(JsonObject node, String key) {
    return node.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  private static <T> List<T> list(JsonObject node, String key, Function<JsonObject, T> item) {
    return elements(node, key)
        .filter(JsonElement::isJsonObject)
        .map(element -> item.apply(element.getAsJsonObject()))
        .toList();
  }

  private static Stream<JsonElement> elements(JsonObject node, String key) {
    return node.get(key) instanceof JsonArray array ? array.asList().stream() : Stream.of();
  }
}
