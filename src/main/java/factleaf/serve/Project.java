package factleaf.serve;

import factleaf.build.Preview;
import factleaf.build.Preview.Document;
import factleaf.build.Sink;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.text.InputDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents by path, each made when it is asked for, of what the files say then; what has not
 * changed is not read again. Many threads may ask; one at a time is answered.
 */
public final class Project {
  static final String INDEX = "index.html";

  private final Opening opening;
  private final InputDisk disk;
  private SeenDisk seen;
  private Optional<Preview> preview = Optional.empty();
  private List<Finding> findings = List.of();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Path, SeenSheet> sheets = new LinkedHashMap<>();

  /** The documents of each file when it was last good. */
  private final Map<Path, List<Document>> known = new LinkedHashMap<>();

  private final Map<String, Made> made = new HashMap<>();
  private long version;

  /** What came of a document; {@code good} are the last bytes without errors. */
  private record Made(SeenSheet of, Optional<byte[]> good, List<Finding> findings) {}

  /**
   * @param disk what is read
   */
  public Project(Opening opening, InputDisk disk) {
    this.opening = opening;
    this.disk = disk;
    this.seen = new SeenDisk(disk);
  }

  /**
   * Reads again what has been saved since it was read.
   *
   * @return another number than before if there was such
   */
  public synchronized long look() throws IOException {
    if (version == 0 || !seen.isSame()) {
      open();
    }
    for (SeenSheet sheet : List.copyOf(sheets.values())) {
      if (!sheet.disk().isSame()) {
        read(sheet.file());
      }
    }
    return version;
  }

  /** A document; empty if there is none of this path. */
  synchronized Optional<Shown> get(String path) throws IOException {
    look();
    if (path.equals(INDEX)) {
      return Optional.of(index());
    }
    Optional<SheetFile> owner = owner(path);
    if (owner.isEmpty()) {
      readAll();
      owner = owner(path);
    }
    return owner.isPresent() ? Optional.of(document(path, sheet(owner.get()))) : Optional.empty();
  }

  /** Reads the first sheet and makes its first page, or PDF, and keeps neither. */
  synchronized void rehearse(boolean pdf) throws IOException {
    look();
    for (SheetFile file : files().stream().limit(1).toList()) {
      Preview with = preview.orElseThrow();
      SeenSheet sheet = SeenSheet.of(file, with, disk);
      if (sheet.read().isGood()) {
        with.documents(sheet.read().loaded().orElseThrow()).stream()
            .filter(document -> document.isPage() != pdf)
            .findFirst()
            .ifPresent(document -> with.make(document, new Findings()));
      }
    }
  }

  private void open() throws IOException {
    SeenDisk now = new SeenDisk(disk);
    opening.watched().forEach(now::see);
    Findings found = new Findings();
    texts.clear();
    Optional<Preview> opened = opening.open(now, new Sink(found, texts::put));
    seen = now;
    findings = found.sorted();
    version++;
    if (opened.isPresent() && !found.hasErrors()) {
      preview = opened;
      sheets.clear();
      List<Path> files = files().stream().map(SheetFile::path).toList();
      known.keySet().retainAll(files);
    }
  }

  private List<SheetFile> files() {
    return preview.map(Preview::files).orElse(List.of());
  }

  private SeenSheet sheet(SheetFile file) throws IOException {
    SeenSheet sheet = sheets.get(file.path());
    return sheet == null ? read(file) : sheet;
  }

  private SeenSheet read(SheetFile file) throws IOException {
    SeenSheet sheet = SeenSheet.of(file, preview.orElseThrow(), disk);
    sheets.put(file.path(), sheet);
    version++;
    if (sheet.read().isGood()) {
      known.put(file.path(), preview.get().documents(sheet.read().loaded().orElseThrow()));
    }
    return sheet;
  }

  private void readAll() throws IOException {
    for (SheetFile file : files()) {
      sheet(file);
    }
  }

  private Optional<SheetFile> owner(String path) {
    return files().stream()
        .filter(
            file ->
                known.getOrDefault(file.path(), List.of()).stream()
                    .anyMatch(document -> document.path().equals(path)))
        .findFirst();
  }

  private Shown document(String path, SeenSheet sheet) {
    Document document =
        known.get(sheet.file().path()).stream()
            .filter(d -> d.path().equals(path))
            .findFirst()
            .orElseThrow();
    Made last = made.get(path);
    if (last == null || last.of() != sheet) {
      Optional<byte[]> before = last == null ? Optional.empty() : last.good();
      last = make(document, sheet, before);
      made.put(path, last);
    }
    return shown(last.good(), document.isPage(), List.of(sheet), last.findings());
  }

  private Made make(Document document, SeenSheet sheet, Optional<byte[]> before) {
    if (!sheet.read().isGood()) {
      return new Made(sheet, before, List.of());
    }
    Findings found = new Findings();
    Optional<byte[]> now = preview.orElseThrow().make(document, found);
    return new Made(sheet, now.or(() -> before), found.sorted());
  }

  private Shown index() throws IOException {
    readAll();
    List<LoadedSheet> good =
        sheets.values().stream()
            .filter(sheet -> sheet.read().isGood())
            .map(sheet -> sheet.read().loaded().orElseThrow())
            .toList();
    Findings found = new Findings();
    Optional<byte[]> page =
        preview.isPresent() ? preview.get().index(good, found) : Optional.empty();
    return shown(page, true, List.copyOf(sheets.values()), found.sorted());
  }

  /** With the findings of the project, of sheets, and of what was made. */
  private Shown shown(
      Optional<byte[]> bytes, boolean page, List<SeenSheet> of, List<Finding> making) {
    List<Finding> all = new ArrayList<>(findings);
    Map<String, String> lines = new HashMap<>(texts);
    for (SeenSheet sheet : of) {
      all.addAll(sheet.read().findings());
      lines.putAll(sheet.read().texts());
    }
    all.addAll(making);
    return new Shown(bytes, page, all.stream().distinct().toList(), lines);
  }
}
