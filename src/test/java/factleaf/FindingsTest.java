package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Catalogue;
import factleaf.testing.FindingCase;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a build says about its input. Each folder of src/test/resources/findings is a case: a
 * facts.yaml, perhaps templates that take the place of shared ones, and what must be printed.
 */
class FindingsTest {
  private static final Pattern RULE_PRINTED = Pattern.compile("(?m)  \\[([a-z-]+)]$");
  private static final Pattern RULE_ASSERTED = Pattern.compile("\\[([a-z]+-[a-z-]+)]\"");

  @TempDir Path folder;
  private FindingCase sheet;

  @BeforeEach
  void lay() {
    sheet = new FindingCase(folder);
  }

  static Set<String> cases() throws IOException {
    return FindingCase.names();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printed(String name) throws IOException {
    sheet.prepare(name);
    int exit = sheet.build();
    Update.compare(FindingCase.CASES.resolve(name).resolve("expected.txt"), sheet.printed());
    assertThat(exit).isEqualTo(sheet.printed().contains(": error: ") ? 1 : 0);
    assertThat(sheet.out().isEmpty()).isEqualTo(exit == 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noStrayFile(String name) throws IOException {
    assertThat(FindingCase.files(FindingCase.CASES.resolve(name)).keySet())
        .allMatch(
            file ->
                file.matches(
                    "expected\\.txt|facts\\.yaml|clinic\\.yaml|logo\\.svg|reviews/drug\\.yaml|(templates|shared)/.*"));
    assertThat(Files.exists(FindingCase.CASES.resolve(name).resolve("facts.yaml")))
        .isNotEqualTo(FindingCase.isMade(name));
  }

  @Test
  void allAtOnceInFileOrder() throws IOException {
    sheet.prepare("place-file-order");
    sheet.build();
    assertThat(
            sheet
                .printed()
                .lines()
                .filter(line -> line.contains(": error: "))
                .map(FindingsTest::place))
        .containsExactly("5:1", "7:36", "9:3", "13:33", "14:13", "15:46");
  }

  /** A link to itself cannot be read by anybody, not even by the superuser. */
  @Test
  void fileThatCannotBeRead() throws IOException {
    sheet.prepare("good-smallest");
    Path facts = folder.resolve("facts.yaml");
    Files.delete(facts);
    Files.createSymbolicLink(facts, facts);
    assertThat(sheet.build()).isEqualTo(1);
    assertThat(sheet.printed()).contains("facts.yaml:1:1: error: ").contains("[file-");
  }

  @Test
  void sheetBuiltTwiceIsAFinding() throws IOException {
    sheet.prepare("good-smallest");
    String facts = folder.resolve("facts.yaml").toString();
    assertThat(sheet.run("build", facts, facts)).isEqualTo(1);
    assertThat(sheet.printed()).contains("the sheet \"drug\" is built twice  [duplicate-id]");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void brokenManifestIsReplaced() throws IOException {
    sheet.prepare("good-smallest");
    sheet.build();
    Map<String, String> good = FindingCase.files(folder.resolve("out"));
    Path manifest = folder.resolve("out/manifest.json");
    for (String broken :
        List.of("", "{", "[1]", "{\"sheets\": [{\"id\": \"../x\", \"title\": \"Other\"}]}")) {
      Files.writeString(manifest, broken);
      assertThat(sheet.build()).isZero();
      assertThat(FindingCase.files(folder.resolve("out"))).isEqualTo(good);
    }
  }

  @Test
  void badFileLeavesOutAlone() throws IOException {
    sheet.prepare("good-smallest");
    assertThat(sheet.build()).isZero();
    Map<String, String> before = FindingCase.files(folder.resolve("out"));
    assertThat(before)
        .containsOnlyKeys(
            "changes.html",
            "drug/clinician.html",
            "drug/clinician.pdf",
            "drug/index.html",
            "drug/patient.html",
            "drug/patient.pdf",
            "drug/patient.words",
            "index.html",
            "manifest.json",
            "search.html");
    Path bad = folder.resolve("bad.yaml");
    Files.copy(FindingCase.CASES.resolve("bare-digit/facts.yaml"), bad);
    String good = folder.resolve("facts.yaml").toString();
    assertThat(sheet.run("build", bad.toString())).isEqualTo(1);
    assertThat(sheet.run("build", good, bad.toString())).isEqualTo(1);
    assertThat(FindingCase.files(folder.resolve("out"))).isEqualTo(before);
  }

  @Test
  void badTemplateLeavesOutAlone() throws IOException {
    sheet.prepare("good-smallest");
    sheet.build();
    Map<String, String> before = FindingCase.files(folder.resolve("out"));
    FindingCase.copy(FindingCase.CASES.resolve("template-error"), folder);
    assertThat(sheet.build()).isEqualTo(1);
    assertThat(FindingCase.files(folder.resolve("out"))).isEqualTo(before);
  }

  @Test
  void everyFindingHasACase() throws IOException {
    Set<String> printed =
        rules(RULE_PRINTED, textOf(Path.of("src/test/resources"), "expected.txt"));
    printed.addAll(rules(RULE_ASSERTED, textOf(Path.of("src/test/java"), ".java")));
    assertThat(printed).isEqualTo(Catalogue.all().keySet());
  }

  private static String place(String line) {
    return line.replaceFirst("^[^:]+:(\\d+:\\d+):.*", "$1");
  }

  private static Set<String> rules(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String textOf(Path root, String ending) throws IOException {
    return FindingCase.files(root).entrySet().stream()
        .filter(file -> file.getKey().endsWith(ending))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining());
  }
}
