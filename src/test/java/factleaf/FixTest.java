package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.FindingCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code check --fix} writes. Expected files say which findings it answers, so the cases that
 * have none need no run.
 */
class FixTest {
  private static final String DOES = "(check --fix does)";

  private static final Pattern FINDING =
      Pattern.compile("(?m)^([a-z.]+:\\d+):\\d+: (.*)\\n(?: .*\\n)*?   = (.*)$");

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    List<String> cases = new ArrayList<>();
    for (String name : FindingCase.names()) {
      Path expected = FindingCase.CASES.resolve(name).resolve("expected.txt");
      if (Files.readString(expected, StandardCharsets.UTF_8).contains(DOES)) {
        cases.add(name);
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onlyTheAnsweredPlacesChange(String name) throws IOException {
    FindingCase sheet = new FindingCase(folder);
    sheet.prepare(name);
    Map<String, String> before = FindingCase.files(folder);
    sheet.run("check", "facts.yaml");
    List<MatchResult> found = FINDING.matcher(sheet.printed()).results().toList();
    sheet.run("check", "facts.yaml", "--fix");
    assertThat(sheet.out()).contains(": fixed: ");
    Map<String, String> after = FindingCase.files(folder);
    List<MatchResult> left = FINDING.matcher(sheet.printed()).results().toList();
    assertThat(left)
        .noneMatch(finding -> finding.group(3).endsWith(DOES))
        .allMatch(finding -> messages(found).contains(finding.group(2)) || isOfReadable(finding));
    Set<String> answered =
        found.stream()
            .filter(finding -> finding.group(3).endsWith(DOES))
            .map(finding -> finding.group(1))
            .collect(Collectors.toSet());
    assertThat(changedLines(before, after)).isSubsetOf(answered).isNotEmpty();
    sheet.run("check", "facts.yaml", "--fix");
    assertThat(sheet.out()).doesNotContain(": fixed: ");
    assertThat(FindingCase.files(folder)).isEqualTo(after);
  }

  /** A figure that can be read is held against the quoted words. */
  private static boolean isOfReadable(MatchResult finding) {
    return finding.group(2).endsWith("[unshown-figure]");
  }

  @Test
  void theRestOfTheLineAndTheFileStays() throws IOException {
    FindingCase sheet = new FindingCase(folder);
    sheet.prepare("unknown-unit-respelt");
    Path file = folder.resolve("facts.yaml");
    String text = "\uFEFF" + Files.readString(file).replace("\n", "  # a remark\r\n");
    Files.writeString(file, text);
    sheet.run("check", "facts.yaml", "--fix");
    assertThat(Files.readString(file))
        .isEqualTo(
            text.replace("5 mcg ", "5 microgram ")
                .replace("5 \u00B5g ", "5 microgram ")
                .replace("5 IU ", "5 unit ")
                .replace("mg/d ", "mg/day ")
                .replace("5 cc ", "5 mL "));
  }

  @Test
  void standardInputIsNotWritten() {
    assertThat(Builds.run("check", "--fix", "-").err()).startsWith("--fix needs a file");
  }

  /** As FILE:LINE. */
  private static Set<String> changedLines(Map<String, String> before, Map<String, String> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (file, text) -> {
          List<String> old = text.lines().toList();
          List<String> now = after.get(file).lines().toList();
          assertThat(now).hasSameSizeAs(old);
          IntStream.range(0, old.size())
              .filter(i -> !old.get(i).equals(now.get(i)))
              .forEach(i -> changed.add(file + ":" + (i + 1)));
        });
    return changed;
  }

  private static List<String> messages(List<MatchResult> findings) {
    return findings.stream().map(finding -> finding.group(2)).toList();
  }
}
