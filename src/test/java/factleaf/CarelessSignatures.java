package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.CarelessEditTest.Change;
import factleaf.build.SheetLoader;
import factleaf.build.Sink;
import factleaf.diagnostic.Findings;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFiles;
import factleaf.project.SourceFiles;
import factleaf.project.Templates;
import factleaf.review.Fingerprint;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Which entries a change unsigns, if all were signed before it.
 *
 * @param signed what was signed, by sheet; a sheet is read once
 */
record CarelessSignatures(
    Templates templates, Path folder, Map<Path, Map<String, Fingerprint>> signed) {
  /** Keys that no signature stands for. */
  private static final Set<String> UNSIGNED =
      Set.of("see", "note", "key", "icon", "allow", "clinician-only");

  static CarelessSignatures in(Path folder) throws IOException {
    return new CarelessSignatures(
        loaded(), Files.createDirectories(folder.resolve("signed")), new HashMap<>());
  }

  static Templates loaded() {
    Findings findings = new Findings();
    return Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(findings), findings)
        .orElseThrow();
  }

  /** Whether entries lose their signatures, and just those that are not what they were. */
  boolean unsigns(Change change) throws IOException {
    if (!signed.containsKey(change.sheet())) {
      signed.put(change.sheet(), content(change.unchanged(0)));
    }
    Map<String, Fingerprint> now = content(change.changed(0));
    Set<String> lost = new TreeSet<>();
    signed
        .get(change.sheet())
        .forEach(
            (id, content) -> {
              if (!content.equals(now.get(id))) {
                lost.add(id);
              }
            });
    assertThat(lost).as(change.toString()).isEqualTo(touched(change));
    return !lost.isEmpty();
  }

  private Map<String, Fingerprint> content(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), text);
    Findings findings = new Findings();
    SheetFiles files = new SheetFiles(new SourceFiles(InputDisk.REAL), findings);
    List<LoadedSheet> sheets =
        new SheetLoader(templates)
            .load(files.find(List.of(file)), 1, new Sink(findings, (name, t) -> {}));
    return Fingerprint.of(sheets.getFirst().sheet());
  }

  /** The entries that a YAML reader finds to differ, or that cite a source of another kind. */
  private static Set<String> touched(Change change) throws IOException {
    Map<String, Object> before = new Yaml().load(change.unchanged(0));
    Map<String, Object> after = new Yaml().load(change.changed(0));
    Map<String, Map<String, Object>> now = entries(after);
    Set<String> touched = new TreeSet<>();
    entries(before)
        .forEach(
            (id, entry) -> {
              if (!entry.equals(now.get(id)) || !kinds(entry, before).equals(kinds(entry, after))) {
                touched.add(id);
              }
            });
    return touched;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> entries(Map<String, Object> sheet) {
    Map<String, Map<String, Object>> entries = new HashMap<>();
    ((Map<String, List<Map<String, Object>>>) sheet.get("facts"))
        .values()
        .forEach(list -> list.forEach(entry -> entries.put(entry.get("id").toString(), entry)));
    entries.values().forEach(entry -> entry.keySet().removeAll(UNSIGNED));
    return entries;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> kinds(Map<String, Object> entry, Map<String, Object> sheet) {
    Map<String, Map<String, Object>> sources =
        (Map<String, Map<String, Object>>) sheet.get("sources");
    return Stream.of("cite", "disputed")
        .flatMap(key -> ((List<Map<String, Object>>) entry.getOrDefault(key, List.of())).stream())
        .map(citation -> sources.getOrDefault(citation.get("source"), Map.of()))
        .map(source -> source.getOrDefault("kind", ""))
        .toList();
  }
}
