package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.FindingCase;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who does not know YAML by heart: a table of mistakes and findings. */
class YamlMistakesTest {
  private static final Path TABLE = Path.of("src/test/resources/yaml/mistakes.txt");
  private static final Path GOOD = FindingCase.CASES.resolve("good-smallest/facts.yaml");

  @TempDir Path folder;

  @Test
  void eachIsToldInWordsForPeople() throws IOException {
    Update.compare(TABLE.resolveSibling("mistakes.expected.txt"), told("check", "facts.yaml"));
  }

  /** What was fixed, and what is found then. */
  @Test
  void someHaveOneSafeAnswer() throws IOException {
    Update.compare(
        TABLE.resolveSibling("mistakes.fixed.txt"), told("check", "facts.yaml", "--fix"));
  }

  private String told(String... command) throws IOException {
    FindingCase sheet = new FindingCase(folder);
    sheet.prepare("good-smallest");
    StringBuilder told = new StringBuilder();
    for (Map.Entry<String, String> mistake : mistakes().entrySet()) {
      Files.writeString(folder.resolve("facts.yaml"), mistake.getValue());
      sheet.run(command);
      String fixed = sheet.out().replace(folder + "/", "").replaceAll("(?m)^not checked.*\n", "");
      told.append("== " + mistake.getKey() + "\n").append(fixed).append(sheet.printed());
    }
    return told.toString();
  }

  /** The sheets of the table by their names. */
  private static Map<String, String> mistakes() throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (String mistake : Files.readString(TABLE).split("(?m)^== ")) {
      if (!mistake.startsWith("#")) {
        sheets.put(mistake.lines().findFirst().orElseThrow(), sheet(mistake));
      }
    }
    return sheets;
  }

  private static String sheet(String mistake) throws IOException {
    String text = Files.readString(GOOD);
    for (String change : mistake.split("(?m)^(?=- )")) {
      if (change.startsWith("- ")) {
        String good = change.lines().findFirst().orElseThrow().substring(2) + "\n";
        assertThat(text).contains(good);
        String bad = change.substring(good.length() + 2).replaceAll("(?m)^\\+ ", "");
        text = text.replace(good, bad);
      }
    }
    return text;
  }
}
