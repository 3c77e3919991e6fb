package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import factleaf.schema.SchemaFile;
import factleaf.testing.CoreYaml;
import factleaf.testing.DocBlock;
import factleaf.testing.DocProject;
import factleaf.testing.SchemaJudge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of README.md and docs/ is run, or read as what it is. {@code docs/blocks.yaml} says
 * what is expected of each, in the order of the pages, or which other test or why none looks at it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DocsTest {
  private static final Path RESOURCES = Path.of("src/test/resources/docs");

  private final JsonNode pages = CoreYaml.json(read(RESOURCES.resolve("blocks.yaml")));
  private DocProject shared;

  @BeforeAll
  void lay(@TempDir Path repository) throws IOException {
    String sheet = DocBlock.of(Path.of("docs/fact-file.md")).getFirst().text();
    String own = sheet.replace("exampline", "baclofen").replaceAll("\\blabel:", "fda-label:");
    own = own.replace("source: label", "source: fda-label");
    String label = read(RESOURCES.resolve("label.xml"));
    String less = sheet.replace("80 mg", "70 mg");
    Map<String, String> files =
        Map.of(
            "facts.yaml", own,
            "old.facts.yaml", own.replace("80 mg", "70 mg"),
            "sheets/exampline.facts.yaml", sheet,
            "main/sheets/exampline.facts.yaml", less,
            "formulary/exampline.facts.yaml", sheet,
            "label.xml", label,
            "leaflet.html",
                "<html><head><title>R</title></head><body><h1>R</h1><p>Take it.</p></body></html>",
            "downloads/label.xml", label,
            "downloads/new-label.xml", label.replace("80 mg", "90 mg"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = repository.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    for (String clinic : List.of("north", "south")) {
      Files.writeString(repository.resolve(clinic + ".yaml"), "factleaf: 2\nname: " + clinic);
    }
    Files.copy(
        Path.of("src/test/resources/retractions/list.csv"),
        repository.resolve("retraction_watch.csv"));
    shared = new DocProject(repository, true);
  }

  @AfterAll
  void close() throws IOException {
    shared.close();
  }

  @Test
  void everyPageWithBlocksIsListed() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (Stream<Path> docs =
        Stream.concat(Stream.of(Path.of("README.md")), Files.list(Path.of("docs")))) {
      for (Path page : docs.filter(file -> file.toString().endsWith(".md")).toList()) {
        if (!DocBlock.of(page).isEmpty()) {
          shown.add(page.toString());
        }
      }
    }
    assertThat(pages.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(shown);
  }

  Stream<String> pages() {
    return pages.properties().stream().map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysWhatHolds(String page, @TempDir Path own) throws Exception {
    JsonNode expected = pages.get(page);
    List<DocBlock> blocks = DocBlock.of(Path.of(page));
    assertThat(begins(blocks)).isEqualTo(begins(expected, blocks));
    boolean alone = blocks.stream().anyMatch(block -> block.commands().contains("cd handouts"));
    DocProject project = alone ? new DocProject(own, false) : shared;
    for (int i = 0; i < blocks.size(); i++) {
      hold(page, blocks.get(i), expected.get(i), project);
    }
    if (alone) {
      project.close();
    }
  }

  private static List<String> begins(List<DocBlock> blocks) {
    return blocks.stream().map(DocBlock::text).toList();
  }

  /** The text of each block whose beginning is named rightly, or that name. */
  private static List<String> begins(JsonNode expected, List<DocBlock> blocks) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String begin = expected.get(i).get("begins").asText();
      boolean right = i < blocks.size() && blocks.get(i).text().startsWith(begin);
      all.add(right ? blocks.get(i).text() : begin);
    }
    return all;
  }

  private void hold(String page, DocBlock block, JsonNode expected, DocProject project)
      throws Exception {
    for (String line : DocProject.texts(expected.path("before"))) {
      project.run(line, expected.path("none"));
    }
    switch (expected.has("as") ? expected.get("as").asText() : "commands") {
      case "commands" -> run(block, expected.get("lines"), project);
      case "file" -> write(project.folder().resolve(expected.get("name").asText()), block.text());
      case "edit" -> edit(block, expected.get("edits"), project.folder());
      case "printed" -> assertPrinted(block, project.printed());
      case "files" -> assertFiles(block);
      case "json" -> assertKeys(block, expected.get("of").asText(), project);
      case "test" -> assertThat(read(test(expected.get("name").asText()))).contains(page);
      case "nothing" -> assertThat(expected.get("because").asText()).isNotBlank();
      case String kind -> assertFits(kind, block, expected, project);
    }
  }

  private static void run(DocBlock block, JsonNode lines, DocProject project) throws Exception {
    List<String> commands = block.commands();
    assertThat(lines.size()).as(block.text()).isEqualTo(commands.size());
    project.printed();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      if (!line.has("not")) {
        project.run(line.has("with") ? line.get("with").asText() : commands.get(i), line);
      }
    }
  }

  private static void edit(DocBlock block, JsonNode edits, Path folder) throws IOException {
    for (JsonNode edit : edits) {
      Path file = folder.resolve(edit.get("in").asText());
      Pattern from = Pattern.compile(edit.get("from").asText(), Pattern.DOTALL);
      assertThat(read(file)).containsPattern(from);
      String to = edit.has("to") ? edit.get("to").asText() : block.text();
      write(file, from.matcher(read(file)).replaceFirst(Matcher.quoteReplacement(to)));
    }
  }

  private static void assertPrinted(DocBlock block, String printed) {
    Stream<String> wanted = block.text().lines().map(line -> Pattern.quote(line.strip()));
    assertThat(wanted.map(line -> line.replace("...", "\\E.*\\Q")))
        .allSatisfy(line -> assertThat(printed).containsPattern(line));
  }

  /** A list of files of templates/. */
  private static void assertFiles(DocBlock block) {
    assertThat(block.text().lines().skip(1).map(line -> line.strip().split(" ")[0]))
        .allMatch(name -> Files.exists(Path.of("templates", name.replace("NAME", "phone"))));
  }

  /** An example of what a command prints has no key that it does not print. */
  private static void assertKeys(DocBlock block, String command, DocProject project)
      throws Exception {
    project.printed();
    project.run(command, pathless());
    ObjectMapper json = new ObjectMapper();
    Set<String> keys = keys("", json.readTree(project.printed()));
    assertThat(keys).containsAll(keys("", json.readTree(block.text())));
  }

  private static JsonNode pathless() {
    return new ObjectMapper().createObjectNode();
  }

  private static Set<String> keys(String path, JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.properties()
        .forEach(
            pair -> {
              keys.add(path + "." + pair.getKey());
              keys.addAll(keys(path + "." + pair.getKey(), pair.getValue()));
            });
    if (node.isArray()) {
      node.forEach(item -> keys.addAll(keys(path + "[]", item)));
    }
    return keys;
  }

  /** A file of a kind, or a part of one that stands in place of something else, or at its end. */
  private static void assertFits(String kind, DocBlock block, JsonNode expected, DocProject project)
      throws IOException {
    String text = block.text();
    if (expected.has("in")) {
      String sheet = read(project.folder().resolve("facts.yaml"));
      Matcher from = Pattern.compile(expected.get("in").asText()).matcher(sheet);
      assertThat(from.find()).isTrue();
      text = sheet.substring(0, from.start()) + text + sheet.substring(from.end());
    } else if (!text.startsWith("factleaf:")) {
      text = "factleaf: 2\n" + text;
    }
    SchemaJudge judge = new SchemaJudge(SchemaFile.valueOf(kind));
    assertThat(judge.of(text)).as(text).isEqualTo(SchemaJudge.Verdict.TAKEN);
  }

  private static Path test(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.filter(file -> file.endsWith(name + ".java")).findFirst().orElseThrow();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
