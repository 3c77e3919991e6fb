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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents by path, each made when it is asked for, of what the files say then; what has not
 * changed is not read again. Many threads may ask: they wait for each other while files are read,
 * not while documents are made.
 */
public final class Project {
  static final String INDEX = "index.html";

  private final Opening opening;
  private final InputDisk disk;
  private SeenDisk seen;

  /** The fact files, whether or not somebody has asked for their documents. */
  private SeenDisk facts;

  private Optional<Preview> preview = Optional.empty();
  private List<Finding> findings = List.of();
  private Map<String, String> texts = Map.of();
  private final Map<Path, SeenSheet> sheets = new LinkedHashMap<>();

  /** The documents of each file when it was last good, or first read. */
  private final Map<Path, List<Document>> known = new LinkedHashMap<>();

  private final Map<String, LastGood> made = new HashMap<>();
  private long version;

  /** What is left to do for an answer when all is read. */
  private interface Answer {
    Optional<Shown> get() throws IOException;
  }

  /**
   * @param disk what is read
   */
  public Project(Opening opening, InputDisk disk) {
    this.opening = opening;
    this.disk = disk;
    this.seen = new SeenDisk(disk);
    this.facts = new SeenDisk(disk);
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
    if (!facts.isSame()) {
      seeFacts();
    }
    for (SeenSheet sheet : List.copyOf(sheets.values())) {
      if (!sheet.disk().isSame()) {
        read(sheet.file());
      }
    }
    return version;
  }

  /** A document; empty if there is none of this path. */
  Optional<Shown> get(String path) throws IOException {
    return answer(path).get();
  }

  private synchronized Answer answer(String path) throws IOException {
    look();
    Optional<SheetFile> owner = owner(path);
    if (owner.isEmpty()) {
      readAll();
      owner = owner(path);
    }
    return owner.isPresent() ? document(path, sheet(owner.get())) : site(path);
  }

  private Answer document(String path, SeenSheet sheet) {
    Document document =
        known.get(sheet.file().path()).stream()
            .filter(d -> d.path().equals(path))
            .findFirst()
            .orElseThrow();
    LastGood last = made.computeIfAbsent(path, p -> new LastGood());
    Shown around = around(List.of(sheet));
    return () -> Optional.of(last.shown(document, sheet, around));
  }

  private Answer site(String path) {
    List<LoadedSheet> good =
        sheets.values().stream()
            .filter(sheet -> sheet.read().isGood())
            .map(sheet -> sheet.read().loaded().orElseThrow())
            .toList();
    Optional<Preview> with = preview;
    Shown around = around(sheets.values());
    return () -> {
      Optional<Document> page = with.isPresent() ? with.get().site(path, good) : Optional.empty();
      if (page.isEmpty()) {
        return around.isOld() && Preview.isSite(path) ? Optional.of(around) : Optional.empty();
      }
      Findings found = new Findings();
      Optional<byte[]> bytes = page.get().maker().make(found);
      return Optional.of(around.with(bytes, found.sorted()));
    };
  }

  /** Reads the first sheet and makes its first page, or PDF, and keeps neither. */
  void rehearse(boolean page) throws IOException {
    Optional<Preview> with;
    List<SheetFile> first;
    synchronized (this) {
      look();
      with = preview;
      first = files().stream().limit(1).toList();
    }
    for (SheetFile file : first) {
      Optional<LoadedSheet> loaded = SeenSheet.of(file, with.orElseThrow(), disk).read().loaded();
      Optional<Document> document =
          loaded.stream()
              .flatMap(sheet -> with.get().documents(sheet).stream())
              .filter(d -> page ? d.isPage() : d.path().endsWith(".pdf"))
              .findFirst();
      if (document.isPresent()) {
        document.get().maker().make(new Findings());
      }
    }
  }

  private void open() throws IOException {
    SeenDisk now = new SeenDisk(disk);
    opening.watched().forEach(now::see);
    Findings found = new Findings();
    Map<String, String> read = new HashMap<>();
    Optional<Preview> opened = opening.open(now, new Sink(found, read::put));
    seen = now;
    findings = found.sorted();
    texts = read;
    if (opened.isPresent() && !found.hasErrors()) {
      preview = opened;
      sheets.clear();
      List<Path> files = files().stream().map(SheetFile::path).toList();
      known.keySet().retainAll(files);
    }
    seeFacts();
  }

  private void seeFacts() {
    facts = new SeenDisk(disk);
    files().forEach(file -> facts.see(file.path()));
    version++;
  }

  private List<SheetFile> files() {
    return preview.map(Preview::files).orElse(List.of());
  }

  private SeenSheet sheet(SheetFile file) throws IOException {
    SeenSheet sheet = sheets.get(file.path());
    return sheet == null ? read(file) : sheet;
  }

  private SeenSheet read(SheetFile file) throws IOException {
    Preview with = preview.orElseThrow();
    SeenSheet sheet = SeenSheet.of(file, with, disk);
    sheets.put(file.path(), sheet);
    version++;
    if (sheet.read().isGood() || !known.containsKey(file.path())) {
      sheet.read().loaded().ifPresent(loaded -> known.put(file.path(), with.documents(loaded)));
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

  /** What stands around a document: the findings of the project and of sheets. */
  private Shown around(Collection<SeenSheet> of) {
    List<Finding> all = new ArrayList<>(findings);
    Map<String, String> lines = new HashMap<>(texts);
    for (SeenSheet sheet : of) {
      all.addAll(sheet.read().findings());
      lines.putAll(sheet.read().texts());
    }
    List<String> regions =
        of.stream().flatMap(sheet -> sheet.read().regions().stream()).distinct().sorted().toList();
    return new Shown(regions, Optional.empty(), all, lines);
  }
}
