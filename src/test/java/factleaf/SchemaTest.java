package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import factleaf.schema.SchemaFile;
import factleaf.testing.Builds;
import factleaf.testing.SchemaJudge;
import factleaf.testing.SchemaJudge.Verdict;
import factleaf.testing.ShapeMutations;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Editors know of files what their readers know. */
class SchemaTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path SCHEMAS = Path.of("schemas");
  private static final String MODELINE = "# yaml-language-server: $schema=";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theRepositoryHasIt(SchemaFile kind) throws IOException {
    Builds.Run run = Builds.run("schema", kind.toString());
    assertThat(run.err()).isEmpty();
    Update.compare(schema(kind), run.out());
  }

  @Test
  void aProjectsOwnWordsAreInIt() throws IOException {
    Files.writeString(
        folder.resolve("vocabulary.yaml"), "factleaf: 2\nkinds: [{id: house-rule, weak: true}]\n");
    String printed = Builds.run("schema", "facts", "--templates", folder.toString()).out();
    assertThat(printed).contains("\"house-rule\"", "\"label\"");
  }

  /** What a reader takes its schema takes, and what one refuses for its shape the other does. */
  @ParameterizedTest
  @EnumSource
  void everyFixtureIsForBothTheSame(SchemaFile kind) throws IOException {
    SchemaJudge judge = new SchemaJudge(kind);
    Map<Verdict, List<Path>> verdicts = new EnumMap<>(Verdict.class);
    for (Path file : fixtures(kind)) {
      Verdict verdict = judge.of(Files.readString(file));
      verdicts.computeIfAbsent(verdict, v -> new ArrayList<>()).add(file);
    }
    assertThat(verdicts).doesNotContainKey(Verdict.DIFFERENT).containsKey(Verdict.TAKEN);
    if (kind == SchemaFile.FACTS) {
      assertThat(verdicts.get(Verdict.TAKEN)).hasSizeGreaterThan(300);
      assertThat(verdicts.get(Verdict.REFUSED)).hasSizeGreaterThan(10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FACTS, schema/facts.yaml, 400",
    "SOURCES, findings/good-include/shared/labels.yaml, 20",
    "CLINIC, findings/good-clinic/clinic.yaml, 20",
    "PACK, packs/cases/allowed/packs/both.yaml, 50",
    "REVIEWS, schema/reviews.yaml, 20",
    "PROFILE, schema/profile.yaml, 600",
    "VOCABULARY, schema/vocabulary.yaml, 400"
  })
  void everyChangeOfShapeIsForBothTheSame(SchemaFile kind, Path file, int least)
      throws IOException {
    SchemaJudge judge = new SchemaJudge(kind);
    String good = Files.readString(RESOURCES.resolve(file));
    assertThat(judge.of(good)).isEqualTo(Verdict.TAKEN);
    List<String> different = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    ShapeMutations.of(
        good,
        changed -> {
          Verdict verdict = judge.of(changed);
          if (verdict == Verdict.REFUSED) {
            refused.add(changed);
          } else if (verdict == Verdict.DIFFERENT) {
            different.add(changed);
          }
        });
    assertThat(different).isEmpty();
    assertThat(refused).hasSizeGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({
    "facts.yaml, FACTS",
    "sheets/methotrexate-weekly.facts.yaml, FACTS",
    "packs/discharge.yaml, PACK",
    "templates/profiles/medicine.yaml, PROFILE",
    "templates/vocabulary.yaml, VOCABULARY"
  })
  void shippedFilesNameTheirSchema(Path file, SchemaFile kind) throws IOException {
    assertThat(new SchemaJudge(kind).of(Files.readString(file))).isEqualTo(Verdict.TAKEN);
    Path from = file.toAbsolutePath().getParent();
    String line = MODELINE + from.relativize(schema(kind).toAbsolutePath());
    String text = Files.readString(file);
    if (Update.ON && !text.startsWith(MODELINE)) {
      Files.writeString(file, line + "\n" + text);
    }
    assertThat(Files.readString(file)).startsWith(line + "\n");
  }

  @Test
  void theSettingsOfAnEditorNameSchemasForShippedFiles() throws IOException {
    JsonNode schemas =
        new ObjectMapper().readTree(Path.of(".vscode/settings.json").toFile()).get("yaml.schemas");
    assertThat(schemas.fieldNames())
        .toIterable()
        .hasSameSizeAs(SchemaFile.values())
        .allMatch(name -> Files.exists(Path.of(name)));
    assertThat(schemas.get("./" + schema(SchemaFile.FACTS)).toString())
        .contains("\"facts.yaml\"", "\"*.facts.yaml\"");
  }

  private static Path schema(SchemaFile kind) {
    return SCHEMAS.resolve(kind + ".schema.json");
  }

  private static List<Path> fixtures(SchemaFile kind) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(Files::isRegularFile).filter(file -> isOf(kind, file)).toList();
    }
  }

  private static boolean isOf(SchemaFile kind, Path file) {
    String name = file.getFileName().toString();
    String in = file.getParent().getFileName().toString();
    return switch (kind) {
      case FACTS -> name.endsWith("facts.yaml");
      case SOURCES -> in.equals("shared");
      case CLINIC -> name.equals("clinic.yaml");
      case PACK -> in.equals("packs") && name.endsWith(".yaml");
      case REVIEWS -> in.equals("reviews");
      case PROFILE -> in.equals("profiles") && name.endsWith(".yaml");
      case VOCABULARY -> name.equals("vocabulary.yaml");
    };
  }
}
