package factleaf.testing;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheetReader;
import factleaf.fact.SharedSourcesReader;
import factleaf.handout.ClinicReader;
import factleaf.pack.PackReader;
import factleaf.project.Templates;
import factleaf.review.SignOffsReader;
import factleaf.schema.SchemaFile;
import factleaf.text.InputDisk;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Inputs;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Feeds a file to its reader and to its schema. */
public final class SchemaJudge {
  /** What a schema can see: keys, types, lists of words. */
  private static final Set<String> SHAPE =
      Set.of(
          "bad-include",
          "format-version",
          "missing-key",
          "missing-wording",
          "review-in-sheet",
          "unknown-key",
          "unknown-value",
          "wrong-type");

  private static final Vocabulary WORDS = words();

  private final SchemaFile kind;
  private final JsonSchema schema;

  public SchemaJudge(SchemaFile kind) {
    this.kind = kind;
    this.schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(kind.json(WORDS));
  }

  /** What the two make of a text. */
  public enum Verdict {
    /** No YAML that both can read. */
    UNREADABLE,
    TAKEN,
    REFUSED,
    DIFFERENT
  }

  public Verdict of(String text) {
    Findings findings = new Findings();
    Optional<Node> root = YamlReader.read("file", text, findings);
    if (root.isEmpty() || findings.hasErrors()) {
      return Verdict.UNREADABLE;
    }
    read(root.get(), findings);
    Set<String> rules =
        findings.sorted().stream()
            .map(Finding::rule)
            .filter(SHAPE::contains)
            .collect(Collectors.toSet());
    boolean taken = schema.validate(CoreYaml.json(text)).isEmpty();
    if (taken != rules.isEmpty()) {
      return Verdict.DIFFERENT;
    }
    return taken ? Verdict.TAKEN : Verdict.REFUSED;
  }

  private void read(Node root, Findings findings) {
    switch (kind) {
      case FACTS ->
          FactSheetReader.read(root, WORDS, (path, found) -> Optional.of(List.of()), findings);
      case SOURCES -> SharedSourcesReader.read(root, WORDS.kinds(), findings);
      case CLINIC -> {
        if (root instanceof Mapping mapping) {
          new ClinicReader(name -> Optional.empty(), findings).read(mapping);
        }
      }
      case PACK -> new PackReader(WORDS.papers(), c -> true, findings).read(root, "pack");
      case REVIEWS -> new SignOffsReader(findings).read(root);
    }
  }

  private static Vocabulary words() {
    Findings findings = new Findings();
    return Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(findings), findings)
        .orElseThrow()
        .vocabulary();
  }
}
