package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import factleaf.data.SheetJson;
import factleaf.testing.Builds;
import factleaf.testing.Update;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet for other systems: its facts as JSON, its sources as CSL-JSON. */
class DataTest {
  private static final Path SHEET = Builds.EXAMPLE;

  /** What JSON must carry as it is: quotes, backslashes, marks, other letters. */
  private static final String HOSTILE = "\"quoted\" \\ ' </script> & ${x} é Ж ≤";

  /** Decimals keep their zeros. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.yaml",
        "sheets/methotrexate-weekly.facts.yaml",
        "src/test/resources/sheets/exampline.facts.yaml"
      })
  void theFactsAreAsTheSchemaSaysAndTheSourcesAsCslSays(String sheet) throws IOException {
    build(Path.of(sheet));
    JsonNode facts = facts();
    assertThat(schema().validate(facts)).isEmpty();
    Set<String> sources = new TreeSet<>(facts.findValuesAsText("source"));
    List<String> known = list(facts.get("sources")).map(source -> text(source, "id")).toList();
    assertThat(known).containsAll(sources);
    JsonNode csl = csl();
    assertThat(list(csl).map(item -> text(item, "id"))).isEqualTo(known);
    list(csl).forEach(CslItem::check);
  }

  @Test
  void everyKindOfFigureIsANumberWithItsUnit() throws IOException {
    Path data = Path.of("src/test/resources/data");
    Builds.Run run =
        Builds.run(
            "build",
            data.resolve("amounts.facts.yaml").toString(),
            "--templates",
            "src/test/resources/findings/templates",
            "--today",
            Builds.TODAY,
            "--out",
            folder.resolve("out").toString(),
            "--format",
            "data");
    assertThat(run.err()).isEmpty();
    assertThat(schema().validate(facts())).isEmpty();
    Update.compare(
        data.resolve("amounts.json"), Files.readString(folder.resolve("out/data/amounts.json")));
  }

  @Test
  void whatSpeaksAgainstAnEntryComesWithIt() throws IOException {
    build(Builds.BACLOFEN);
    JsonNode facts = facts();
    long flagged = entries(facts).filter(entry -> entry.has("flags")).count();
    assertThat(flagged).isPositive();
    assertThat(facts.findValuesAsText("says")).isNotEmpty();
    assertThat(facts.get("rejected")).isNotEmpty();
    assertThat(entries(facts)).allMatch(entry -> entry.get("fingerprint").has("wordings"));
    assertThat(entries(facts)).noneMatch(entry -> entry.get("signed").asBoolean());
    assertThat(facts.at("/review/unsigned").asLong()).isEqualTo(entries(facts).count());
  }

  /** No system may go on with what was taken back. */
  @Test
  void aWithdrawnSheetSaysThatAndNoMore() throws IOException {
    Path withdrawn = folder.resolve("withdrawn.facts.yaml");
    Files.writeString(
        withdrawn,
        Files.readString(SHEET)
            + "withdrawn: {on: 2026-03-01, because: A wrong dose., instead: Ask.}\n");
    build(withdrawn);
    assertThat(schema().validate(facts())).isEmpty();
    assertThat(facts().at("/withdrawn/because").asText()).isEqualTo("A wrong dose.");
    assertThat(facts().has("sections")).isFalse();
    assertThat(Files.readString(folder.resolve("out/exampline/patient.txt")))
        .contains("A wrong dose.")
        .doesNotContain("It calms nerve signals.");
  }

  @Test
  void hostileTextComesThrough() throws IOException {
    String escaped = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"");
    String sheet = Files.readString(SHEET);
    Path hostile = folder.resolve("hostile.facts.yaml");
    Files.writeString(
        hostile,
        sheet
            .replaceFirst("(?m)^title: .*", "title: PLACE")
            .replaceFirst("(?m)^(    title: ).*", "$1PLACE")
            .replace("PLACE", "\"" + escaped + "\""));
    build(hostile);
    assertThat(schema().validate(facts())).isEmpty();
    assertThat(facts().at("/medicine/name").asText()).isEqualTo(HOSTILE);
    assertThat(facts().at("/sources/0/title").asText()).isEqualTo(HOSTILE);
    assertThat(csl().at("/0/title").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void theFilesAreKeptComparedAndRemovedAsOthersAre() throws IOException {
    build(SHEET);
    Path out = folder.resolve("out");
    Path data = out.resolve("data/exampline.json");
    byte[] first = Files.readAllBytes(data);
    assertThat(out.resolve("index.html"))
        .content()
        .contains("href=\"data/exampline.json\"", "href=\"exampline/sources.csl.json\"");
    assertThat(run(SHEET, "--check").err()).isEmpty();
    Files.writeString(data, "{\"factleaf\": \"edited\"}");
    assertThat(run(SHEET, "--check").err()).contains("data/exampline.json:1:1: error");
    build(SHEET);
    assertThat(data).hasBinaryContent(first);
    Files.delete(out.resolve("manifest.json"));
    Files.writeString(data, "{\"factleaf\": \"edited\"}");
    build(SHEET);
    assertThat(data).hasBinaryContent(first);
    Path other = folder.resolve("other.facts.yaml");
    Files.writeString(other, Files.readString(SHEET).replace("id: exampline\n", "id: other\n"));
    assertThat(run(other, "--prune").err()).isEmpty();
    assertThat(data).doesNotExist();
    assertThat(out.resolve("data/other.json")).exists();
    assertThat(out.resolve("exampline")).doesNotExist();
    templates("[html]");
    build(other);
    assertThat(out.resolve("data")).doesNotExist();
    assertThat(out.resolve("other/sources.csl.json")).doesNotExist();
  }

  private JsonNode facts() throws IOException {
    return json(".json", "data");
  }

  private JsonNode csl() throws IOException {
    return json("sources.csl.json", "");
  }

  private JsonNode json(String ending, String in) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out").resolve(in))) {
      return MAPPER.readTree(
          files
              .filter(file -> file.toString().endsWith(ending))
              .findFirst()
              .orElseThrow()
              .toFile());
    }
  }

  private static Stream<JsonNode> entries(JsonNode facts) {
    return list(facts.get("sections")).flatMap(section -> list(section.get("entries")));
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).asText();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = SheetJson.class.getResourceAsStream("sheet-1.schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
    }
  }

  private void build(Path sheet) throws IOException {
    if (!Files.exists(folder.resolve("templates"))) {
      templates("[html, text, data, csl]");
    }
    Builds.Run run = run(sheet);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Builds.Run run(Path sheet, String... options) {
    Stream<String> fixed =
        Stream.of(
            "build",
            "--templates",
            folder.resolve("templates").toString(),
            "--today",
            sheet.startsWith(folder) || sheet.equals(SHEET) ? Builds.TODAY : Builds.LATER,
            "--allow-overdue",
            "--out",
            folder.resolve("out").toString(),
            sheet.toString());
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  /** No PDF, which takes longest. */
  private void templates(String formats) throws IOException {
    Path profile = folder.resolve("templates/profiles/medicine.yaml");
    Files.createDirectories(profile.getParent());
    Files.writeString(profile, "factleaf: 2\nformats: " + formats + "\n");
  }
}
