package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.handout.HandoutSpec;
import factleaf.out.MadeHere;
import factleaf.out.OutException;
import factleaf.out.OutFolder;
import factleaf.out.OutTarget;
import factleaf.project.InputDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What out/ holds before a build, by its manifest. */
final class LastManifest {
  private final Manifest manifest;
  private final MadeHere here;
  private final Map<String, PageFile> pages = new HashMap<>();
  private final Map<String, Sheet> byId = new HashMap<>();
  private final Map<InputDigest, Sheet> byInput = new HashMap<>();

  private LastManifest(Manifest manifest, MadeHere here) {
    this.manifest = manifest;
    this.here = here;
    manifest.pages().forEach(page -> pages.put(page.path(), page));
    for (Sheet sheet : manifest.sheets()) {
      byId.put(sheet.id(), sheet);
      byInput.put(sheet.input(), sheet);
    }
  }

  /**
   * The manifest of a folder.
   *
   * @param here what is known to have been made on this machine
   * @param formats the kinds of files that sheets are made into
   */
  static LastManifest of(OutTarget target, MadeHere here, List<OutputFormat> formats)
      throws OutException {
    byte[] json = target.read(OutFolder.MANIFEST).orElse(new byte[0]);
    return new LastManifest(ManifestReader.read(json, formats), here);
  }

  List<Sheet> sheets() {
    return manifest.sheets();
  }

  List<PackFiles> packs() {
    return manifest.packs();
  }

  List<PageFile> pages() {
    return manifest.pages();
  }

  Optional<PageFile> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  Optional<Sheet> sheet(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The sheet that was made on this machine from a file with the same bytes. */
  Optional<Sheet> madeFrom(InputDigest input) {
    return Optional.ofNullable(byInput.get(input)).filter(this::isMadeHere);
  }

  /** Whether the manifest says of a sheet what a build on this machine wrote, word for word. */
  boolean isMadeHere(String id) {
    return sheet(id).filter(this::isMadeHere).isPresent();
  }

  /** The same of what it says of a sheet, a pack or a site page. */
  boolean isMadeHere(Record part) {
    return here.has(ManifestFile.digest(part));
  }

  /** The handouts of a sheet besides some. */
  List<HandoutFiles> otherHandouts(String id, List<HandoutSpec> these) {
    return sheet(id).stream()
        .flatMap(sheet -> sheet.handouts().stream())
        .filter(handout -> these.stream().noneMatch(spec -> spec.id().equals(handout.id())))
        .toList();
  }

  /** Digests of all files by path; the manifest itself is known by having been read. */
  Map<String, String> sums() {
    Map<String, String> sums = new HashMap<>();
    manifest.pages().forEach(page -> sums.put(page.path(), page.sha256()));
    files(manifest).forEach(file -> sums.put(file.path(), file.sha256()));
    return sums;
  }

  /** Files that are no longer made, but for those whose addresses stand on paper. */
  List<String> stale(Set<String> current) {
    return Stream.concat(files(manifest).map(Output::path), pages().stream().map(PageFile::path))
        .filter(path -> !current.contains(path) && !EditionPages.isPrinted(path))
        .toList();
  }

  private static Stream<Output> files(Manifest manifest) {
    return Stream.concat(
        manifest.sheets().stream().flatMap(Sheet::allFiles),
        manifest.packs().stream().flatMap(pack -> pack.files().stream()));
  }
}
