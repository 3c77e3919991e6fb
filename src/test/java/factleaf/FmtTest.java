package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.FindingCase;
import factleaf.testing.Update;
import factleaf.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The layout of fact files. */
class FmtTest {
  private static final Path CASE = Path.of("src/test/resources/fmt");

  @TempDir Path folder;

  @Test
  void layout() throws IOException {
    Path file = folder.resolve("facts.yaml");
    Files.copy(CASE.resolve("facts.yaml"), file);
    Run run = Builds.run("fmt", file.toString());
    assertThat(run.out()).isEqualTo(file + ": laid out\n");
    Update.compare(CASE.resolve("expected.yaml"), Files.readString(file));
    assertThat(Builds.run("fmt", file.toString()).out()).isEmpty();
  }

  @Test
  void theShippedFilesAreLaidOut() {
    Run run = Builds.run("fmt", "--check");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  /** All fixtures: what is read stays, so do comments and order; a second run changes nothing. */
  @Test
  void onlyTheLayoutChanges() throws IOException {
    Map<Path, String> before = new TreeMap<>();
    for (String name : FindingCase.names()) {
      Path facts = FindingCase.CASES.resolve(name).resolve("facts.yaml");
      if (Files.exists(facts)) {
        Path file = folder.resolve(name + ".facts.yaml");
        String text = Files.readString(facts);
        Files.writeString(file, text);
        before.put(file, text);
      }
    }
    Path shipped = folder.resolve("shipped.facts.yaml");
    before.put(shipped, Files.readString(Builds.BACLOFEN).replaceAll("(?m)^(?= )", " "));
    Files.writeString(shipped, before.get(shipped));
    assertThat(before).hasSizeGreaterThan(100);
    assertThat(Builds.run("fmt", "--check", folder.toString()).exitCode()).isEqualTo(1);
    for (Map.Entry<Path, String> file : before.entrySet()) {
      assertThat(file.getKey()).hasContent(file.getValue());
    }
    Builds.run("fmt", folder.toString());
    for (Map.Entry<Path, String> file : before.entrySet()) {
      String after = Files.readString(file.getKey());
      assertThat(words(after)).isEqualTo(words(file.getValue()));
      Findings findings = new Findings();
      YamlReader.read("", after, findings);
      if (findings.sorted().isEmpty()) {
        assertThat(read(after)).isEqualTo(read(file.getValue()));
      }
    }
    assertThat(shipped).hasSameTextualContentAs(Builds.BACLOFEN);
    assertThat(Builds.run("fmt", folder.toString()).out()).isEmpty();
  }

  private static String words(String text) {
    return text.replaceAll("[ \\r\\n]+", "");
  }

  private static List<Object> read(String text) {
    String oneKindOfLines = text.replaceAll("[\u0085\u2028\u2029]", "?"); // as editors have them
    Object content = new Yaml(new LoaderOptions()).load(oneKindOfLines);
    return List.of(content, String.valueOf(content)); // which has the order, too
  }
}
