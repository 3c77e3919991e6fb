package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.FindingCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check finds what a build finds, with pages or without. */
class CheckFindingsTest {
  /** Rules that only laid out pages can break; their cases break no other. */
  private static final Set<String> RULES_OF_LAYOUT =
      Set.of(
          "layout-failed",
          "layout-limit",
          "page-drawing",
          "picture-not-printed",
          "text-cut",
          "too-many-pages",
          "words-differ");

  @TempDir Path folder;
  private FindingCase sheet;

  @BeforeEach
  void lay() {
    sheet = new FindingCase(folder);
  }

  /** Only the disk can say that nothing can be written to it. */
  static Set<String> casesOffTheDisk() throws IOException {
    Set<String> names = FindingCase.names();
    names.remove("out-unwritable");
    return names;
  }

  @ParameterizedTest
  @MethodSource("casesOffTheDisk")
  void aCheckFindsWhatABuildFinds(String name) throws IOException {
    sheet.prepare(name);
    String found = Files.readString(FindingCase.CASES.resolve(name).resolve("expected.txt"));
    for (List<String> options : List.of(List.<String>of(), List.of("--pages"))) {
      int exit =
          sheet.run(
              Stream.concat(
                      Stream.of("check", folder.resolve("facts.yaml").toString()), options.stream())
                  .toArray(String[]::new));
      assertThat(sheet.printed()).isEqualTo(options.isEmpty() ? withoutLayout(found) : found);
      assertThat(exit).isEqualTo(sheet.printed().contains(": error: ") ? 1 : 0);
      assertThat(sheet.out()).matches("not checked: .+\n");
    }
  }

  /** What a check says that lays out no pages; all that a case finds is of layout, or nothing. */
  private static String withoutLayout(String found) {
    boolean ofLayout =
        found
            .lines()
            .filter(line -> line.endsWith("]") && line.contains("  ["))
            .allMatch(line -> RULES_OF_LAYOUT.stream().anyMatch(r -> line.endsWith("[" + r + "]")));
    return ofLayout ? "" : found;
  }
}
