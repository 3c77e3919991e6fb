package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many people have an effect, as a handout says it: one denominator, and dots for lay readers.
 */
class RatesTest {
  private static final String SLEEPY = "patient: You may feel sleepy.}";
  private static final String QUOTE = "find: \"drowsiness (10-63%)\"";
  private static final String RATE = "figures: {rate: 10-63 %}";

  @TempDir Path folder;
  private String sheet;

  @BeforeEach
  void read() throws IOException {
    String shown = "find: [\"10-63 %, 0.5 %, 4-9 %, 5-15 %\", \"63 % or 36 %\"]";
    sheet = Files.readString(Builds.EXAMPLE).replace(QUOTE, shown);
    assertThat(sheet).contains(shown);
    assertThat(sheet).contains(SLEEPY, RATE);
  }

  private void rates(String wording, String figures) {
    sheet = sheet.replace(SLEEPY, "patient: \"" + wording + "\"}").replace(RATE, figures);
  }

  private Document page(String handout, String... options) throws IOException {
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, sheet);
    Builds.build(facts, folder.resolve("out"), options);
    return Jsoup.parse(Files.readString(file(handout + ".html")));
  }

  private Path file(String name) {
    return folder.resolve("out/exampline").resolve(name);
  }

  private static String dots(Element svg) {
    assertThat(svg.attr("aria-hidden")).isEqualTo("true");
    StringBuilder dots = new StringBuilder();
    for (Element circle : svg.select("circle")) {
      boolean point = circle.attr("r").equals("2");
      boolean full = circle.attr("fill").equals("currentColor");
      if (point) {
        dots.setCharAt(dots.length() - 1, '+');
      } else {
        dots.append(full ? '#' : 'o');
      }
    }
    return dots.toString();
  }

  private static List<String> dots(Document page) {
    return page.select("svg.dots").stream().map(RatesTest::dots).toList();
  }

  @Test
  void layReadersSeePeopleAndCliniciansPercent() throws IOException {
    rates("Sleepy: {rate}. Sick: {few}.", "figures: {rate: rate 10-63 %, few: rate 4-9 %}");
    Document page = page("patient");
    assertThat(dots(page)).containsExactly("#+++++oooo");
    String words = "Sleepy: 10 to 63 in 100 people. Sick: 4 to 9 in 100 people.";
    assertThat(page.body().text().replace('\u00A0', ' ')).contains(words);
    assertThat(printed("patient.pdf")).contains(words);
    assertThat(printed("clinician.pdf")).contains("Drowsiness in 10 to 63%.");
    Document clinicians = Jsoup.parse(Files.readString(file("clinician.html")));
    assertThat(dots(clinicians)).isEmpty();
  }

  private String printed(String name) throws IOException {
    return String.join(" ", PdfText.pages(file(name))).replaceAll("[\\s\u00A0]+", " ");
  }

  @Test
  void oneDenominatorForAHandout() throws IOException {
    rates("Sleepy: {rate}. Sick: {few}.", "figures: {rate: rate 10-63 %, few: rate 0.5 %}");
    page("patient");
    assertThat(printed("patient.pdf"))
        .contains("Sleepy: 100 to 630 in 1,000 people. Sick: 5 in 1,000 people.");
  }

  /** What clinicians alone are told does not count. */
  @Test
  void denominatorOfWhatIsPrinted() throws IOException {
    sheet = sheet.replace("\"Drowsiness in {rate}.\"", "\"Drowsiness in {rate}, falls in {few}.\"");
    rates("Sleepy: {rate}.", "figures: {rate: rate 10-63 %, few: rate 0.5 %}");
    assertThat(page("patient").body().text().replace('\u00A0', ' '))
        .contains("Sleepy: 10 to 63 in 100 people.");
    assertThat(printed("audit.pdf")).contains("Sleepy: 10 to 63 in 100 people.");
  }

  @Test
  void withAndWithout() throws IOException {
    rates("Sleepy: {rate}.", "figures: {rate: \"rate 63 % with, 36 % without\"}");
    Document page = page("patient");
    assertThat(dots(page)).containsExactly("######oooo", "####oooooo");
    assertThat(printed("patient.pdf"))
        .contains("Sleepy: 63 in 100 people who take it, 36 in 100 people who do not.");
  }

  @Test
  void bothFramesOnRequest() throws IOException {
    Path templates = folder.resolve("templates/profiles/medicine.yaml");
    Files.createDirectories(templates.getParent());
    Files.writeString(templates, "factleaf: 2\nhandouts: {patient: {frames: both}}\n");
    rates("Sleepy: {rate}.", "figures: {rate: rate 5-15 %}");
    assertThat(dots(page("patient", "--templates", folder + "/templates")))
        .containsExactly("++oooooooo");
    assertThat(printed("patient.pdf")).contains("Sleepy: 5 to 15 in 100 people (85 to 95 do not).");
    assertThat(printed("leaflet.pdf")).contains("Sleepy: 5 to 15 in 100 people.");
  }

  /** A leaflet with a section of its own that shows rates, and the rates of two entries. */
  private Document shown(String show) throws IOException {
    Path templates = folder.resolve("templates/profiles/medicine.yaml");
    Files.createDirectories(templates.getParent());
    Files.writeString(
        templates,
        "factleaf: 2\nhandouts:\n  patient:\n    sections:\n"
            + "      - {id: numbers, heading: Numbers, "
            + show
            + "}\n");
    sheet = sheet.replace("    - id: sleepy\n", "    - id: sleepy\n      term: Sleepy\n");
    return page("patient", "--templates", folder + "/templates");
  }

  private static List<List<String>> rows(Document page) {
    return page.select("#section-numbers tr").stream()
        .map(row -> row.select("th, td").eachText())
        .map(row -> row.stream().map(cell -> cell.replace('\u00A0', ' ')).toList())
        .toList();
  }

  @Test
  void tableOfRates() throws IOException {
    rates("{rate}.", "figures: {rate: rate 10-63 %}");
    Document page = shown("show: rates");
    assertThat(rows(page))
        .containsExactly(
            List.of("What", "How many people"), List.of("Sleepy", "10 to 63 in 100 people"));
    assertThat(page.select("#section-numbers svg.dots")).hasSize(1);
    assertThat(page.select("#section-numbers a").eachAttr("href")).containsExactly("#entry-sleepy");
    assertThat(printed("patient.pdf")).contains("Sleepy 10 to 63 in 100 people");
  }

  @Test
  void factbox() throws IOException {
    rates("{rate}.", "figures: {rate: \"rate 63 % with, 36 % without\"}");
    Document page = shown("show: factbox, benefit: indications, harm: adverse-common");
    assertThat(rows(page))
        .containsExactly(
            List.of("What", "With the medicine", "Without it"),
            List.of("Harm"),
            List.of("Sleepy", "63 in 100 people", "36 in 100 people"));
    assertThat(page.select("#section-numbers svg.dots")).hasSize(2);
  }
}
