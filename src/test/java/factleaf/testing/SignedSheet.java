package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The sheet of src/test/resources/review in a folder of a test, with its signatures. */
public record SignedSheet(Path folder) {
  private static final Path SHEET = Path.of("src/test/resources/review/facts.yaml");
  private static final Path TEMPLATES = Path.of("src/test/resources/findings/templates");

  /** Who signs in tests. */
  public static final String NAME = "NAME";

  public static SignedSheet in(Path folder) throws IOException {
    FindingCase.copy(TEMPLATES, folder.resolve("templates"));
    Files.copy(SHEET, folder.resolve("facts.yaml"));
    return new SignedSheet(folder);
  }

  public Path facts() {
    return folder.resolve("facts.yaml");
  }

  public Path reviews() {
    return folder.resolve("reviews/drug.yaml");
  }

  /** Replaces what stands once. */
  public void edit(String find, String put) throws IOException {
    String text = Files.readString(facts());
    assertThat(text.split(Pattern.quote(find), -1)).as(find).hasSize(2);
    Files.writeString(facts(), text.replace(find, put));
  }

  /** Runs a command on the sheet. */
  public Run run(String command, String... options) {
    return Builds.run(
        Stream.concat(
                Stream.of(
                    command,
                    facts().toString(),
                    "--today",
                    Builds.TODAY,
                    "--templates",
                    folder.resolve("templates").toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  /** Signs entries, which must work; returns what was printed. */
  public String sign(String... options) {
    List<String> all = new ArrayList<>(List.of("--by", NAME, "--role", "ROLE"));
    all.addAll(List.of(options));
    Run run = run("sign", all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }

  /** What each signature holds: digests by part by entry. */
  public List<Map<String, Map<String, String>>> signed() throws IOException {
    Map<String, List<Map<String, Map<String, Map<String, String>>>>> file =
        new Yaml().load(Files.readString(reviews()).replaceAll(": ([0-9a-f]{16})\\b", ": \"$1\""));
    List<Map<String, Map<String, String>>> all = new ArrayList<>();
    file.get("signatures").forEach(one -> all.add(new LinkedHashMap<>(one.get("entries"))));
    return all;
  }
}
