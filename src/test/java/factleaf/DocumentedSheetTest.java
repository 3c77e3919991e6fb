package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.DocBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows as a whole sheet is one. */
class DocumentedSheetTest {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  @TempDir Path temp;

  @Test
  void theFirstExampleBuilds() throws Exception {
    Path sheet = temp.resolve("facts.yaml");
    Files.writeString(sheet, examples("docs/fact-file.md")[0]);

    Builds.build(sheet, temp.resolve("out"));

    assertThat(Builds.handouts(temp.resolve("out"))).hasSameSizeAs(Builds.HANDOUTS);
  }

  /** With the head and the other entries of the example they are a sheet. */
  @Test
  void theTenLinesOfTheReadmeAreOfThatSheet() throws Exception {
    Path sheet = temp.resolve("facts.yaml");
    String ten = examples("README.md")[0];

    Files.writeString(sheet, around(ten));
    Builds.build(sheet, temp.resolve("out"));

    Files.writeString(sheet, around(ten.replaceFirst(" +cite: .*\n", "")));
    String printed = Builds.run("check", "--today", Builds.TODAY, sheet.toString()).err();
    String shown = DocBlock.of(Path.of("README.md")).getLast().text();
    assertThat(printed.replace(temp + "/", "")).contains(shown);
  }

  private static String around(String ten) throws Exception {
    String whole = examples("docs/fact-file.md")[0];
    String rest = whole.substring(whole.indexOf("facts:\n") + "facts:\n".length());
    String other = rest.replaceFirst("(?ms)^  dosing:\n.*?(?=^  \\w)", "");
    String head = whole.substring(0, whole.indexOf("sources:\n"));
    return head + ten + other;
  }

  private static String[] examples(String page) throws Exception {
    String[] examples =
        YAML.matcher(Files.readString(Path.of(page)))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toArray(String[]::new);
    assertThat(examples).as(page).isNotEmpty();
    return examples;
  }
}
