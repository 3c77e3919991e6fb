package factleaf.keep;

import factleaf.diagnostic.Findings;
import factleaf.fact.Identifier;
import factleaf.fact.Source;
import factleaf.out.EditedFile;
import factleaf.out.OutException;
import factleaf.text.InputDisk;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.YamlEdit;
import factleaf.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says of a source under {@code sources}, the fact file or one that it includes.
 *
 * <p>Rule: {@code other-source}.
 */
final class SourceEntry {
  private final Source source;
  private final EditedFile file;
  private final Node root;

  private SourceEntry(Source source, EditedFile file, Node root) {
    this.source = source;
    this.file = file;
    this.root = root;
  }

  /** The entry as its file is now; reported and empty if that cannot be read. */
  static Optional<SourceEntry> read(Source source, InputDisk disk, Findings findings) {
    String name = source.span().file();
    return EditedFile.read(name, disk, findings)
        .flatMap(
            file ->
                YamlReader.read(name, file.text(), findings)
                    .map(root -> new SourceEntry(source, file, root)));
  }

  /** Whether what registers call the source in all versions is what they call the kept one. */
  boolean isOf(KeptSource kept, Findings findings) {
    for (Identifier identifier : List.of(Identifier.DOI, Identifier.PMID, Identifier.SETID)) {
      String was = value(List.of(identifier.key()));
      Optional<String> is = kept.other(identifier, was);
      if (!was.isEmpty() && is.isPresent()) {
        findings.add(
            "other-source",
            source.span(),
            "the source has the " + identifier.key() + " " + was + ", and the file " + is.get(),
            "keep the file of this source, or correct its " + identifier.key());
        return false;
      }
    }
    return true;
  }

  /**
   * Writes what was kept.
   *
   * @return what is different now, in lines
   */
  List<String> write(KeptSource kept, String name, String sha256) throws OutException {
    YamlEdit edit = new YamlEdit(file.text());
    List<String> lines = new ArrayList<>();
    keys(kept, name, sha256)
        .forEach(
            (path, is) -> {
              String was = value(path);
              if (!was.equals(is)) {
                edit.put(below(path), is);
                lines.add(
                    source.span().file()
                        + ": "
                        + String.join(".", below(path))
                        + ": "
                        + is
                        + (was.isEmpty() ? "" : ", was " + was));
              }
            });
    file.write(edit.text());
    return lines;
  }

  private Map<List<String>, String> keys(KeptSource kept, String name, String sha256) {
    Map<List<String>, String> keys = new LinkedHashMap<>();
    kept.issued()
        .filter(date -> !value(List.of("issued")).startsWith(date)) // which says as much
        .ifPresent(date -> keys.put(List.of("issued"), date));
    kept.identifiers().forEach((identifier, value) -> keys.put(List.of(identifier.key()), value));
    keys.put(List.of("snapshot", "file"), name);
    keys.put(List.of("snapshot", "sha256"), sha256);
    return keys;
  }

  private List<String> below(List<String> path) {
    return Stream.concat(Stream.of("sources", source.id()), path.stream()).toList();
  }

  /** The text at a path below the source; empty if there is none. */
  private String value(List<String> path) {
    Optional<Node> node = Optional.of(root);
    for (String key : below(path)) {
      node = node.flatMap(n -> n instanceof Mapping mapping ? mapping.get(key) : Optional.empty());
    }
    return node.map(n -> n instanceof Scalar scalar ? scalar.value() : "").orElse("");
  }
}
