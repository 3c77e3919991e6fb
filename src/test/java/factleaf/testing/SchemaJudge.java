package factleaf.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheetReader;
import factleaf.fact.SharedSourcesReader;
import factleaf.handout.ClinicReader;
import factleaf.handout.Profiles;
import factleaf.pack.PackReader;
import factleaf.project.Templates;
import factleaf.review.SignOffsReader;
import factleaf.schema.SchemaFile;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.vocabulary.Vocabulary;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Inputs;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Overlay;
import factleaf.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Feeds a file to its reader and to its schema. */
public final class SchemaJudge {
  /** What a schema can see: keys, types, lists of words. */
  private static final Set<String> SHAPE =
      Set.of(
          "bad-include",
          "format-version",
          "missing-key",
          "missing-text",
          "missing-wording",
          "review-in-sheet",
          "unknown-key",
          "unknown-removal",
          "unknown-value",
          "wrong-type");

  private static final Pattern NEEDED = Pattern.compile("^the file has no|has no \"id\"");
  private static final Pattern LAID =
      Pattern.compile("has no key \"(remove|after)\"|^a line has no key");
  private static final Pattern LISTED =
      Pattern.compile("^there is no (?!\"|handout)|^an item with \"remove\"");

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
    read(root.get(), text, findings);
    List<Finding> wrong =
        findings.sorted().stream().filter(finding -> SHAPE.contains(finding.rule())).toList();
    boolean taken = schema.validate(CoreYaml.json(text)).isEmpty();
    if (taken ? wrong.stream().anyMatch(this::isSeen) : wrong.isEmpty()) {
      return Verdict.DIFFERENT;
    }
    return taken ? Verdict.TAKEN : Verdict.REFUSED;
  }

  /**
   * Whether the schema must see it. Of a file that is laid over the shipped one it knows neither
   * what that one has nor how numbers are written, nor the names of languages.
   */
  private boolean isSeen(Finding finding) {
    return (kind != SchemaFile.PROFILE && kind != SchemaFile.VOCABULARY)
        || switch (finding.rule()) {
          case "missing-key" -> NEEDED.matcher(finding.message()).find();
          case "unknown-key" -> !LAID.matcher(finding.message()).find();
          case "unknown-removal" -> false;
          case "unknown-value" -> LISTED.matcher(finding.message()).find();
          default -> true;
        };
  }

  private void read(Node root, String text, Findings findings) {
    switch (kind) {
      case FACTS ->
          FactSheetReader.read(
              root,
              WORDS,
              (path, found) -> Optional.of(List.of()),
              language -> Optional.empty(),
              findings);
      case SOURCES -> SharedSourcesReader.read(root, WORDS.kinds(), findings);
      case CLINIC -> {
        if (root instanceof Mapping mapping) {
          new ClinicReader(name -> Optional.empty(), findings).read(mapping);
        }
      }
      case PACK -> new PackReader(WORDS.papers(), c -> true, findings).read(root, "pack");
      case REVIEWS -> new SignOffsReader(findings).read(root);
      case PROFILE -> Profiles.read(over("profiles/medicine.yaml", text), WORDS, findings);
      case VOCABULARY -> VocabularyReader.read(over("vocabulary.yaml", text), findings);
    }
  }

  private static Overlay over(String path, String text) {
    return Overlay.of(
        "templates", Map.of(path, new InputFile(Path.of(path), text.getBytes(UTF_8))));
  }

  private static Vocabulary words() {
    Findings findings = new Findings();
    return Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(findings), findings)
        .orElseThrow()
        .vocabulary();
  }
}
