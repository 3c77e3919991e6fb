package factleaf.build;

import com.google.gson.JsonParseException;
import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.project.InputDigest;
import java.io.IOException;
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
  /** Most sheets, and most members of anything in a sheet. */
  private static final int MOST_SHEETS = 100_000;

  private static final int MOST_PAGES = 2 * MOST_SHEETS;

  private static final int MOST = TextsJson.MOST;

  private final TextsJson in;
  private final ManifestCheck check;

  private ManifestReader(TextsJson in, ManifestCheck check) {
    this.in = in;
    this.check = check;
  }

  /** The sheets, packs and site pages of a manifest. */
  static Manifest read(byte[] json, List<OutputFormat> formats) {
    try (TextsJson in = TextsJson.of(json)) {
      return new ManifestReader(in, new ManifestCheck(formats)).manifest();
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new Manifest("", List.of(), List.of(), List.of(), List.of());
    }
  }

  private Manifest manifest() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    List<PackFiles> packs = new ArrayList<>();
    List<PageFile> pages = new ArrayList<>();
    in.begin();
    while (in.hasNext()) {
      switch (in.name()) {
        case "sheets" -> sheets = in.list(MOST_SHEETS, this::sheet);
        case "packs" -> packs = in.list(MOST, this::pack);
        case "pages" -> pages = in.list(MOST_PAGES, this::page);
        default -> in.skip();
      }
    }
    in.end();
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
    in.begin();
    while (in.hasNext()) {
      String name = in.name();
      switch (name) {
        case "codes" -> codes = in.list(MOST, in::text);
        case "classes" -> classes = in.list(MOST, in::text);
        case "tags" -> tags = in.list(MOST, in::text);
        case "input" -> input = input();
        case "includes" -> includes = in.list(MOST, this::input);
        case "handouts" -> handouts = in.list(MOST, this::handout);
        case "files" -> files = in.list(MOST, this::output);
        case "editions" -> editions = in.list(MOST, this::edition);
        default -> in.put(name, texts);
      }
    }
    in.end();
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
        text("brands", texts),
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
    in.begin();
    while (in.hasNext()) {
      String name = in.name();
      switch (name) {
        case "input" -> input = input();
        case "documents" -> documents = in.list(MOST, in::text);
        case "sheets" -> sheets = in.list(MOST, this::input);
        case "files" -> files = in.list(MOST, this::output);
        default -> in.put(name, texts);
      }
    }
    in.end();
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
        text("state", texts),
        text("critical", texts),
        text("major", texts),
        files);
  }

  /** The files of an object, whose texts go where the caller says. */
  private List<Output> withFiles(Map<String, String> texts) throws IOException {
    List<Output> files = List.of();
    in.begin();
    while (in.hasNext()) {
      String name = in.name();
      if (name.equals("files")) {
        files = in.list(MOST, this::output);
      } else {
        in.put(name, texts);
      }
    }
    in.end();
    return files;
  }

  private InputDigest input() throws IOException {
    Map<String, String> texts = in.texts();
    return new InputDigest(text("file", texts), text("sha256", texts));
  }

  private PageFile page() throws IOException {
    Map<String, String> texts = in.texts();
    return new PageFile(text("path", texts), text("sha256", texts), text("basis", texts));
  }

  private Output output() throws IOException {
    Map<String, String> texts = in.texts();
    return new Output(
        text("path", texts), text("format", texts), text("sha256", texts), text("content", texts));
  }

  private static String text(String name, Map<String, String> texts) {
    return texts.getOrDefault(name, "");
  }
}
