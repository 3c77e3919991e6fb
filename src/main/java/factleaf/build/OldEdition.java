package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.handout.HandoutSpec;
import factleaf.out.OutEdition;
import factleaf.out.OutException;
import factleaf.project.InputDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What out/ holds before a build, by its manifest. */
final class OldEdition {
  /** Only such paths of a manifest are removed: it is a file that anybody may have edited. */
  private static final Pattern OWN_PATH = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+\\.(html|pdf)");

  private final Manifest manifest;
  private final Map<String, Sheet> byId = new HashMap<>();
  private final Map<InputDigest, Sheet> byInput = new HashMap<>();

  private OldEdition(Manifest manifest) {
    this.manifest = manifest;
    for (Sheet sheet : manifest.sheets()) {
      byId.put(sheet.id(), sheet);
      byInput.put(sheet.input(), sheet);
    }
  }

  static OldEdition of(OutEdition edition, String manifestFile) throws OutException {
    Optional<byte[]> json = edition.read(manifestFile);
    return new OldEdition(ManifestFile.read(json.orElse(new byte[0])));
  }

  List<Sheet> sheets() {
    return manifest.sheets();
  }

  Optional<Sheet> sheet(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The sheet that was made from a file with the same bytes. */
  Optional<Sheet> madeFrom(InputDigest input) {
    return Optional.ofNullable(byInput.get(input));
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
    return Stream.concat(files(manifest), manifest.index().stream())
        .collect(Collectors.toMap(Output::path, Output::sha256, (first, second) -> first));
  }

  /** Files that a new manifest no longer has. */
  List<String> stale(Manifest now) {
    var current = files(now).map(Output::path).collect(Collectors.toSet());
    return files(manifest)
        .map(Output::path)
        .filter(path -> !current.contains(path) && OWN_PATH.matcher(path).matches())
        .toList();
  }

  private static Stream<Output> files(Manifest manifest) {
    return manifest.sheets().stream()
        .flatMap(sheet -> sheet.handouts().stream())
        .flatMap(handout -> handout.files().stream());
  }
}
