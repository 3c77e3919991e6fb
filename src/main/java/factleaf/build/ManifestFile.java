package factleaf.build;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.project.InputDigest;
import factleaf.text.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A manifest as JSON: short objects on one line, the others with a line for each member. */
final class ManifestFile {
  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE = LINES.withNewline("").withIndent("");

  private final JsonWriter json;

  private ManifestFile(Writer out) {
    this.json = new JsonWriter(out);
    json.setFormattingStyle(LINES);
  }

  private interface Part {
    void write(ManifestFile file) throws IOException;
  }

  private interface Item<T> {
    void write(T item) throws IOException;
  }

  /** The manifest's bytes. */
  static byte[] write(Manifest manifest) {
    return bytes(file -> file.manifest(manifest));
  }

  /** The digest of all that a manifest says of a sheet. */
  static String digest(Sheet sheet) {
    return Digest.of(bytes(file -> file.sheet(sheet)));
  }

  /** The digest of all that a manifest says of a pack. */
  static String digest(PackFiles pack) {
    return Digest.of(bytes(file -> file.pack(pack)));
  }

  /** The digest of all that a manifest says of a site page. */
  static String digest(PageFile page) {
    return Digest.of(bytes(file -> file.page(page)));
  }

  private static byte[] bytes(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      part.write(new ManifestFile(out));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not refuse
    }
    return bytes.toByteArray();
  }

  private void manifest(Manifest manifest) throws IOException {
    json.beginObject();
    text("factleaf", manifest.version());
    list("templates", manifest.templates(), this::input);
    list("sheets", manifest.sheets(), this::sheet);
    list("packs", manifest.packs(), this::pack);
    list("pages", manifest.pages(), this::page);
    json.endObject();
  }

  private void sheet(Sheet sheet) throws IOException {
    json.beginObject();
    text("id", sheet.id());
    text("title", sheet.title());
    text("edition", sheet.edition());
    text("language", sheet.language());
    text("checked", sheet.checked());
    text("due", sheet.due());
    text("state", sheet.state());
    text("unsigned", sheet.unsigned());
    text("withdrawn", sheet.withdrawn());
    texts("codes", sheet.codes());
    texts("classes", sheet.classes());
    texts("tags", sheet.tags());
    text("brands", sheet.brands());
    text("search", sheet.search());
    text("basis", sheet.basis());
    text("validUntil", sheet.validUntil());
    json.name("input");
    input(sheet.input());
    list("includes", sheet.includes(), this::input);
    list("handouts", sheet.handouts(), this::handout);
    list("files", sheet.files(), this::output);
    list("editions", sheet.editions(), this::edition);
    json.endObject();
  }

  private void edition(EditionFiles edition) throws IOException {
    json.beginObject();
    text("id", edition.id());
    text("on", edition.on());
    text("state", edition.state());
    text("critical", edition.critical());
    text("major", edition.major());
    list("files", edition.files(), this::output);
    json.endObject();
  }

  private void pack(PackFiles pack) throws IOException {
    json.beginObject();
    text("id", pack.id());
    text("title", pack.title());
    text("basis", pack.basis());
    json.name("input");
    input(pack.input());
    texts("documents", pack.documents());
    list("sheets", pack.sheets(), this::input);
    list("files", pack.files(), this::output);
    json.endObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    json.setFormattingStyle(ONE_LINE);
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
    json.setFormattingStyle(LINES);
  }

  private void handout(HandoutFiles handout) throws IOException {
    json.beginObject();
    text("id", handout.id());
    text("name", handout.name());
    text("paper", handout.paper());
    list("files", handout.files(), this::output);
    json.endObject();
  }

  private void input(InputDigest input) throws IOException {
    json.beginObject();
    json.setFormattingStyle(ONE_LINE);
    text("file", input.file());
    text("sha256", input.sha256());
    json.endObject();
    json.setFormattingStyle(LINES);
  }

  private void output(Output output) throws IOException {
    json.beginObject();
    json.setFormattingStyle(ONE_LINE);
    text("path", output.path());
    text("format", output.format());
    text("sha256", output.sha256());
    if (!output.content().isEmpty()) {
      text("content", output.content());
    }
    json.endObject();
    json.setFormattingStyle(LINES);
  }

  private void page(PageFile page) throws IOException {
    json.beginObject();
    json.setFormattingStyle(ONE_LINE);
    text("path", page.path());
    text("sha256", page.sha256());
    text("basis", page.basis());
    json.endObject();
    json.setFormattingStyle(LINES);
  }

  private void text(String name, String value) throws IOException {
    json.name(name).value(value);
  }

  private <T> void list(String name, List<T> items, Item<T> item) throws IOException {
    json.name(name).beginArray();
    for (T each : items) {
      item.write(each);
    }
    json.endArray();
  }
}
