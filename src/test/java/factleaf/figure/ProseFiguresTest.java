package factleaf.figure;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Mapping;
import factleaf.yaml.Overlay;
import factleaf.yaml.Scalar;
import factleaf.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures found in prose: the ways of a table, and every unit of the table of units. */
class ProseFiguresTest {
  private static final Path WAYS = Path.of("src/test/resources/figure/prose.en.txt");
  private static final Units UNITS = VocabularyReader.shipped().units();

  /** A figure of an entry about a population: {children} 5 mg. */
  private static final Pattern WHOM = Pattern.compile("(?:\\{(.+?)} )?(.+)");

  private static final Prose ENGLISH = english();

  private static Prose english() {
    Findings findings = new Findings();
    Mapping root = Overlay.none().yaml("languages/en/prose.yaml", findings).orElseThrow();
    return Prose.read(root, "en", UNITS, findings);
  }

  static List<String> ways() throws IOException {
    return Files.readAllLines(WAYS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void waysToWriteNumbers(String line) {
    String[] parts = line.split(" \\| ", 3);
    String text = unescaped(parts[2]);
    Matcher figure = WHOM.matcher(parts[0]);
    assertThat(figure.matches()).isTrue();
    Set<String> whom = figure.group(1) == null ? Set.of() : Set.of(figure.group(1));
    Support support = read(text).about(whom).support(figure(figure.group(2)));
    assertThat(support.name().toLowerCase(Locale.ROOT).replace('_', ' ')).isEqualTo(parts[1]);
  }

  @Test
  void thereAreManyWays() throws IOException {
    assertThat(ways()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  /** 5 of each unit, alone and by each other: a text shows what it says and nothing else. */
  @Test
  void everyUnitByEveryUnit() {
    List<Quantity> figures = UNITS.all().stream().flatMap(unit -> figures(unit).stream()).toList();
    List<String> wrong = new ArrayList<>();
    for (Quantity said : figures) {
      ProseFigures text = read("Give 5 " + written(said) + " once.");
      for (Quantity asked : slips(said)) {
        boolean same = measure(said).isSame(measure(asked));
        if (text.support(asked) != (same ? Support.SHOWN : Support.NOT_SHOWN)) {
          wrong.add(written(asked) + " in " + written(said));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(figures).hasSizeGreaterThan(UNITS.all().size() * 20);
  }

  /** Figures that differ in one thing, as a slip does, or in none. */
  private static List<Quantity> slips(Quantity said) {
    Stream<Quantity> otherUnit =
        UNITS.all().stream()
            .filter(unit -> said.per().stream().noneMatch(per -> per.unit().equals(unit)))
            .map(unit -> new Quantity(said.amount(), unit, said.per()));
    return Stream.concat(otherUnit, figures(said.unit()).stream()).toList();
  }

  /** Text without sentences, numbers without ends: an answer, and soon. */
  @Test
  void endlessTexts() {
    for (String piece :
        List.of(
            "1,",
            "1 ",
            "5 mg ",
            "5 mg daily ",
            "of 5 ",
            "5 mg every 2 days every ",
            "one hundred ",
            "section 1, 2, ",
            "5-",
            "5/",
            "(5 ",
            "[5 ",
            "million ",
            "½",
            "⁶",
            "9",
            "point five ")) {
      ProseFigures text = read("Give 5 " + piece.repeat(4_900 / piece.length()));
      assertThat(text.support(figure("7 mg/week"))).isNotEqualTo(Support.SHOWN);
      assertThat(read(piece.repeat(20_000)).support(figure("7 mg")))
          .isEqualTo(Support.NOT_UNDERSTOOD);
    }
  }

  /** Each way in which sources write a unit is that unit and no other. */
  @Test
  void everySpelling() {
    UNITS
        .inSources("en")
        .forEach(
            (spelling, unit) -> {
              ProseFigures text = read("Give 5 " + spelling + " once.");
              for (Unit other : UNITS.all()) {
                assertThat(text.support(quantity(other, List.of())))
                    .as("%s in %s", other.id(), spelling)
                    .isEqualTo(other.equals(unit) ? Support.SHOWN : Support.NOT_SHOWN);
              }
            });
  }

  private static List<Quantity> figures(Unit unit) {
    Stream<List<Unit>> by =
        UNITS.all().stream().filter(per -> per.divides() && !per.equals(unit)).map(List::of);
    return Stream.concat(Stream.of(List.<Unit>of()), by).map(per -> quantity(unit, per)).toList();
  }

  private static Quantity quantity(Unit unit, List<Unit> per) {
    Amount five = new Amount(new BigDecimal(5), new BigDecimal(5));
    return new Quantity(
        five, unit, per.stream().map(by -> new Quantity.Per(BigDecimal.ONE, by)).toList());
  }

  private static String written(Quantity figure) {
    return Stream.concat(
            Stream.of(figure.unit().written().getLast()),
            figure.per().stream().map(per -> per.unit().written().getFirst()))
        .collect(Collectors.joining("/"));
  }

  private static Measure measure(Quantity figure) {
    return Measure.of(figure).orElseThrow();
  }

  private static ProseFigures read(String text) {
    return new ProseFigures(text, ENGLISH, DecimalMarks.NONE);
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(?:u([0-9A-F]{4})|n)")
        .matcher(text)
        .replaceAll(m -> m.group(1) == null ? "\n" : "" + (char) Integer.parseInt(m.group(1), 16));
  }

  static Figure figure(String written) {
    Findings findings = new Findings();
    Scalar scalar =
        (Scalar) YamlReader.read("figure", "\"" + written + "\"", findings).orElseThrow();
    return new FigureReader(UNITS, Optional::empty, findings).read(scalar).orElseThrow();
  }
}
