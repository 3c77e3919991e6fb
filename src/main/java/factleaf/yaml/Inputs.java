package factleaf.yaml;

import factleaf.diagnostic.Findings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that one run reads, and their texts for the report. */
public final class Inputs {
  private final Findings findings;
  private final Map<String, String> texts = new LinkedHashMap<>();

  public Inputs(Findings findings) {
    this.findings = findings;
  }

  /** A YAML file's root node; empty, with findings, if it cannot be read. */
  public Optional<Node> read(Path path, String name) {
    Optional<String> text = InputFile.read(path, name, findings);
    text.ifPresent(t -> texts.put(name, t));
    return text.flatMap(t -> YamlReader.read(name, t, findings));
  }

  /**
   * Remembers the text of a file that was read elsewhere, so that the report can show its lines.
   */
  public void remember(String name, String text) {
    texts.putIfAbsent(name, text);
  }

  /** The text of each file that was read, by the name that findings give. */
  public Map<String, String> texts() {
    return Map.copyOf(texts);
  }
}
