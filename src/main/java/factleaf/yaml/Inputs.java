package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.text.InputFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of the files that one run reads, for the report. */
public final class Inputs {
  private final Findings findings;
  private final Map<String, String> texts = new LinkedHashMap<>();

  public Inputs(Findings findings) {
    this.findings = findings;
  }

  /**
   * A YAML file's root node; empty, with findings, if it cannot be understood.
   *
   * @param name what findings call the file
   */
  public Optional<Node> parse(InputFile file, String name) {
    return parse(name, file.text(name, findings));
  }

  /**
   * As above.
   *
   * @param guide where it is said what belongs in the file
   */
  public Optional<Node> parse(InputFile file, String name, String guide) {
    return parse(name, file.text(name, guide, findings));
  }

  private Optional<Node> parse(String name, Optional<String> text) {
    text.ifPresent(t -> remember(name, t));
    return text.flatMap(t -> YamlReader.read(name, t, findings));
  }

  /** Remembers the text of a file, so that the report can show its lines. */
  public void remember(String name, String text) {
    texts.putIfAbsent(name, text);
  }

  /** The text of each file that was read, by the name that findings give. */
  public Map<String, String> texts() {
    return Map.copyOf(texts);
  }
}
