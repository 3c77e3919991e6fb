package factleaf.publish;

import factleaf.diagnostic.Findings;
import factleaf.fact.Ids;
import factleaf.publish.Manifest.HandoutFiles;
import factleaf.publish.Manifest.Input;
import factleaf.publish.Manifest.Output;
import factleaf.publish.Manifest.Sheet;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import factleaf.yaml.YamlReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a manifest as JSON, and reads it back (JSON is YAML). */
final class ManifestFile {
  private ManifestFile() {}

  static String write(Manifest manifest) {
    String body =
        object(
            "",
            field("factleaf", text(manifest.version())),
            field("templates", array("  ", manifest.templates(), ManifestFile::input)),
            field("sheets", array("  ", manifest.sheets(), ManifestFile::sheet)),
            field("index", array("  ", manifest.index(), ManifestFile::output)));
    return body + "\n";
  }

  /** The manifest in a text; one without sheets if the text is not a manifest. */
  static Manifest read(String text) {
    Findings ignored =
        new Findings(); // a manifest that somebody broke is replaced by the next build
    return YamlReader.read("manifest.json", text, ignored)
        .map(
            root ->
                new Manifest(
                    value(root, "factleaf"),
                    list(root, "templates", ManifestFile::input),
                    list(root, "sheets", ManifestFile::sheet).stream()
                        .filter(ManifestFile::isWhole)
                        .toList(),
                    list(root, "index", ManifestFile::output)))
        .orElse(new Manifest("", List.of(), List.of(), List.of()));
  }

  private static String input(Input input) {
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
            field("sha256", text(output.sha256())))
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

  private static Input input(Node node) {
    return new Input(value(node, "file"), value(node, "sha256"));
  }

  private static Output output(Node node) {
    return new Output(value(node, "path"), value(node, "format"), value(node, "sha256"));
  }

  private static Sheet sheet(Node node) {
    Input input = get(node, "input").map(ManifestFile::input).orElse(new Input("", ""));
    return new Sheet(
        value(node, "id"),
        value(node, "title"),
        value(node, "edition"),
        value(node, "language"),
        value(node, "checked"),
        value(node, "due"),
        value(node, "draft").equals("true"),
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

  private static HandoutFiles handout(Node node) {
    return new HandoutFiles(
        value(node, "id"),
        value(node, "name"),
        value(node, "paper"),
        list(node, "files", ManifestFile::output));
  }

  private static Optional<Node> get(Node node, String key) {
    return node instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static String value(Node node, String key) {
    return get(node, key).map(n -> n instanceof Scalar s ? s.value() : "").orElse("");
  }

  private static <T> List<T> list(Node node, String key, Function<Node, T> item) {
    return get(node, key)
        .map(n -> n instanceof Sequence s ? s.items().stream().map(item).toList() : List.<T>of())
        .orElse(List.of());
  }
}
