package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of the language, each the lay wording of an entry, in one sheet. */
class LayWordingTest {
  private static final Path SENTENCES = Path.of("src/test/resources/language/en");
  private static final String TEMPLATES = "src/test/resources/findings/templates";
  private static final String HEAD =
      """
      factleaf: 2
      id: drug
      title: Drug
      edition: "1"
      language: en
      profile: page
      review: {checked: 2026-03-01, due: 2026-09-01}
      sources:
        label: {kind: label, title: Label, read: 2026-03-01}
      facts:
      """;
  private static final String FLAGGED =
      "uncertain: {because: limited-evidence, note: one small trial}";
  private static final String SETTLED = "cite: [{source: label, at: Uses, find: pain}]";

  @TempDir Path folder;

  @Test
  void flaggedEntriesMaySayThis() throws IOException {
    List<String> sentences = sentences("flagged-passes.txt");
    assertThat(found("unsettled-wording", "uses", FLAGGED, sentences)).isEmpty();
  }

  @Test
  void flaggedEntriesMustNotSayThis() throws IOException {
    List<String> sentences = sentences("flagged-refused.txt");
    assertThat(sentences)
        .hasSizeGreaterThan(150)
        .allMatch(found("unsettled-wording", "uses", FLAGGED, sentences)::contains);
  }

  @Test
  void sectionsThatWarnMaySayThis() throws IOException {
    List<String> sentences = sentences("warning-passes.txt");
    assertThat(found("turned-warning", "warnings", SETTLED, sentences)).isEmpty();
  }

  @Test
  void warningsMustNotBeTurnedRound() throws IOException {
    List<String> sentences = sentences("warning-refused.txt");
    assertThat(sentences)
        .hasSizeGreaterThan(50)
        .allMatch(found("turned-warning", "warnings", SETTLED, sentences)::contains);
    assertThat(found("turned-warning", "uses", SETTLED, sentences))
        .hasSizeGreaterThan(55)
        .doesNotContain("You may take trimethoprim.");
  }

  @Test
  void namesWithNumbersAndPhoneNumbersAreNoFigures() throws IOException {
    List<String> sentences = sentences("names-pass.txt");
    assertThat(found("bare-digit", "uses", SETTLED, sentences)).isEmpty();
  }

  @Test
  void figuresDoNotStandInWordings() throws IOException {
    List<String> sentences = sentences("names-refused.txt");
    assertThat(sentences)
        .hasSizeGreaterThan(50)
        .allMatch(found("bare-digit", "uses", SETTLED, sentences)::contains);
  }

  /** The sentences in which a rule finds something. */
  private Set<String> found(String rule, String section, String support, List<String> sentences)
      throws IOException {
    StringBuilder sheet = new StringBuilder(HEAD + "  " + section + ":\n");
    for (int i = 0; i < sentences.size(); i++) {
      sheet.append("    - id: e%d\n      say: {patient: \"%s\"}\n".formatted(i, sentences.get(i)));
      sheet.append("      ").append(support).append('\n');
    }
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, sheet);
    Builds.Run run =
        Builds.run("check", "--today", Builds.TODAY, "--templates", TEMPLATES, facts.toString());
    int before = (int) HEAD.lines().count() + 1;
    return Pattern.compile("(?m):(\\d+):\\d+: error: .*  \\[" + rule + "]$")
        .matcher(run.err())
        .results()
        .map(line -> (Integer.parseInt(line.group(1)) - before - 2) / 3)
        .map(sentences::get)
        .collect(Collectors.toSet());
  }

  private static List<String> sentences(String file) throws IOException {
    try (Stream<String> lines = Files.lines(SENTENCES.resolve(file))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
