package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.figure.Figure;
import factleaf.figure.FigureReader;
import factleaf.figure.Prose;
import factleaf.figure.Rate;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Frame;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.language.Language;
import factleaf.testing.EnglishTexts;
import factleaf.vocabulary.Units;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Overlay;
import factleaf.yaml.Scalar;
import factleaf.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures as people write them: what is printed for whom, or what is said of them. */
class WrittenFiguresTest {
  private static final Units UNITS = VocabularyReader.shipped().units();
  private static final Optional<Prose> ENGLISH =
      new Language("en", Overlay.none(), UNITS).prose().read(new Findings());
  private static final Path LIST = Path.of("src/test/resources/figure/written.txt");
  private static final Path GRAMMAR = Path.of("docs/fact-file.md");

  static List<String> lines() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Rows of the table of the manual: written, what it is, printed for clinicians and others. */
  static List<String> manual() throws IOException {
    String page = Files.readString(GRAMMAR);
    String table = page.substring(page.indexOf("| written | what it is | clinicians"));
    return table
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(WrittenFiguresTest::row)
        .toList();
  }

  private static String row(String line) {
    String[] cells = line.split(" *\\| *");
    return cells[1].replace("`", "") + " | " + cells[3] + " | " + cells[cells.length - 1];
  }

  @ParameterizedTest
  @MethodSource({"lines", "manual"})
  void printedOrRefused(String line) throws IOException {
    assertThat(line(line.split(" \\| ")[0])).isEqualTo(complete(line));
  }

  /** What is printed for clinicians is printed for others too, if nothing else is. */
  private static String complete(String line) {
    return line.split(" \\| ").length == 2 ? line + line.substring(line.indexOf(" | ")) : line;
  }

  @Test
  void thereAreManyFigures() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(manual()).hasSizeGreaterThan(20);
  }

  /** The figure as it is printed by itself, with the denominator that it asks for. */
  private static FigureText text(Readers readers, Figure figure) {
    List<Rate> rates = figure instanceof Rate rate ? List.of(rate) : List.of();
    return new FigureText(EnglishTexts.read(), readers, Frame.ONE, rates);
  }

  private static String line(String written) throws IOException {
    Findings findings = new Findings();
    Scalar scalar =
        (Scalar) YamlReader.read("figure", "\"" + written + "\"", findings).orElseThrow();
    List<String> columns = new ArrayList<>(List.of(written));
    new FigureReader(UNITS, () -> ENGLISH, findings)
        .read(scalar)
        .ifPresent(
            figure ->
                Stream.of(Readers.CLINICAL, Readers.LAY)
                    .map(readers -> text(readers, figure).print(figure))
                    .forEach(columns::add));
    for (Finding finding : findings.sorted()) {
      columns.add("! " + finding.message());
      columns.add(finding.hint());
    }
    return String.join(" | ", columns).replace('\u00A0', ' ');
  }
}
