package factleaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.figure.Amount;
import factleaf.figure.Figure;
import factleaf.figure.PartialDate;
import factleaf.figure.Quantity;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.testing.Builds;
import factleaf.testing.EnglishTexts;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.vocabulary.VocabularyReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No figure is printed in a way that has been misread: every unit, many amounts. */
class PrintedFiguresTest {
  private static final Units UNITS = VocabularyReader.shipped().units();
  private static final Path TEMPLATES = Path.of("src/test/resources/findings/templates");
  private static final Path SHEET = Path.of("src/test/resources/findings/good-smallest/facts.yaml");
  private static final String RULE = "  [error-prone-abbreviation]\n";

  @TempDir Path folder;

  @Test
  void safe() throws IOException {
    assertThat(check(printed(Readers.LAY))).isEmpty();
  }

  /** Clinicians read the slash of science, which is misread in handwriting; nothing else. */
  @Test
  void safeButForTheSlash() throws IOException {
    List<String> printed = printed(Readers.CLINICAL);
    assertThat(check(printed.stream().map(text -> text.replace("/", " per ")).toList())).isEmpty();
  }

  @Test
  void unsafeWithoutTheBlank() throws IOException {
    List<String> glued = List.of("5 mg", "1 kg", "2.5 mL", "1,000 micrograms", "63 units");
    assertThat(check(glued)).isEmpty();
    assertThat(
            check(glued.stream().map(text -> text.replace(" ", "")).toList())
                .split(Pattern.quote(RULE), -1))
        .hasSize(glued.size() + 1);
  }

  private static List<String> printed(Readers readers) throws IOException {
    FigureText figures = new FigureText(EnglishTexts.read(), readers);
    return figures().stream().map(figures::print).distinct().toList();
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Amount amount :
        Stream.of("0.5", "1", "1.0", "2.50", "20", "1000", "12345678.10", "0.05-2.0", "900-1000")
            .map(PrintedFiguresTest::amount)
            .toList()) {
      figures.add(Quantity.number(amount));
      for (Unit unit : UNITS.all()) {
        figures.add(new Quantity(amount, unit, List.of()));
        figures.add(new Quantity(amount, unit, List.of(one(unit("kg")), one(unit("day")))));
      }
    }
    for (Unit unit : UNITS.all()) {
      for (Unit per : UNITS.all().stream().filter(Unit::divides).toList()) {
        figures.add(new Quantity(amount("2.50"), unit, List.of(one(per))));
      }
    }
    figures.add(new PartialDate(1977, OptionalInt.empty(), OptionalInt.empty()));
    figures.add(new PartialDate(2018, OptionalInt.of(10), OptionalInt.of(26)));
    return figures;
  }

  private static Quantity.Per one(Unit unit) {
    return new Quantity.Per(BigDecimal.ONE, unit);
  }

  private static Amount amount(String written) {
    String[] ends = written.split("-");
    return new Amount(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
  }

  private static Unit unit(String written) {
    return UNITS.written(written).orElseThrow();
  }

  /** What a check says of a sheet whose source says these texts. */
  private String check(List<String> texts) throws IOException {
    String disputed =
        texts.stream()
            .map(
                text -> "        - {source: label, at: A, find: b, says: \"Take " + text + ".\"}\n")
            .collect(Collectors.joining("", "      disputed:\n", ""));
    Path sheet = folder.resolve("facts.yaml");
    String unsettled = Files.readString(SHEET).replace("It helps.", "It may help.");
    String profile = "profile: page\n";
    Files.writeString(sheet, unsettled.replace(profile, "") + disputed + profile);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Main.run(
        new String[] {
          "check", "--today", Builds.TODAY, "--templates", TEMPLATES.toString(), sheet.toString()
        },
        Terminal.plain(nowhere, new PrintStream(err, true, UTF_8)));
    return err.toString(UTF_8);
  }
}
