package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.build.SheetLoader;
import factleaf.build.Sink;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.project.SheetFiles;
import factleaf.project.SourceFiles;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that remember what they read find what checks find that do not. */
class MemoryTest {
  private static final int EDITS = 20;
  private static final long SEED = 15;

  /** Words that rules look for. Long ones make a text hard to read. */
  private static final List<String> WORDS =
      List.of(
          "not above",
          "below",
          "miracle",
          "addict",
          "five mg",
          "10 U QD",
          "chest pain; you can stop taking it;",
          "administration administration administration");

  @TempDir Path temp;

  @Test
  void aCheckWithMemoryFindsWhatOneWithoutFinds() throws IOException {
    Findings none = new Findings();
    Templates templates =
        Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(none), none).orElseThrow();
    CheckContext context =
        new CheckContext(c -> c < 0x2000, LocalDate.of(2026, 11, 26), true, List.of());
    SheetLoader forgetting = new SheetLoader(templates, context);
    SheetLoader remembering = new SheetLoader(templates, context.remembering());
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("facts.yaml")));
    Random random = new Random(SEED);
    Set<String> rules = new HashSet<>();
    for (int edit = 0; edit < EDITS; edit++) {
      edit(lines, random);
      Path file = Files.write(temp.resolve("facts.yaml"), lines);
      List<Finding> expected = check(forgetting, file);
      assertThat(check(remembering, file)).as("edit " + edit).isEqualTo(expected);
      expected.forEach(finding -> rules.add(finding.rule()));
    }
    assertThat(rules)
        .contains(
            "bare-digit",
            "error-prone-abbreviation",
            "reading-grade",
            "two-tiers",
            "turned-warning",
            "unshown-figure");
  }

  private static List<Finding> check(SheetLoader loader, Path file) throws IOException {
    Findings findings = new Findings();
    SheetFiles files = new SheetFiles(new SourceFiles(InputDisk.REAL), findings);
    loader.load(files.find(List.of(file)), 1, new Sink(findings, (name, text) -> {}));
    return findings.sorted();
  }

  /** Sets words into some texts and figures into quoted ones, moves lines, renames the medicine. */
  private static void edit(List<String> lines, Random random) {
    lines.add(0, "# moves all below");
    String title = random.nextBoolean() ? "Baclofen" : "Administration";
    lines.replaceAll(line -> line.startsWith("title: ") ? "title: " + title : line);
    for (int i = 0; i < 300; i++) {
      int at = random.nextInt(lines.size());
      String word = WORDS.get(random.nextInt(WORDS.size()));
      lines.set(
          at,
          lines
              .get(at)
              .replaceFirst(
                  "^( +(?:patient|clinician): [A-Z]\\w+) (?=[^\"'{}#:]+$)", "$1 " + word + " ")
              .replaceFirst("(find: \"[^\"]*)\\d", "$1" + random.nextInt(10)));
    }
  }
}
