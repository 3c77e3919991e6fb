package factleaf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import factleaf.testing.PrintedText;
import factleaf.testing.PrintedText.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The large print handout is what docs/handouts.md says of it. */
class LargePrintTest {
  private static final float SMALLEST = 16;
  private static final float BODY = 18;
  private static final int BLACK = 0;

  /** Most characters of a line; the guidance that docs/handouts.md names has 60 to 70. */
  private static final int LONGEST_LINE = 70;

  /** What warns and the cards of help; the folded sources of a section are for screens. */
  private static final String WARNINGS =
      ".tone-warning .entries > li, .tone-emergency .entries > li, .card .entries > li";

  @TempDir static Path out;

  @BeforeAll
  static void build() {
    Builds.build(Builds.BACLOFEN, out);
  }

  @Test
  void hasTheWordsOfThePatientsHandout() throws IOException {
    assertThat(page("patient-large").select("main").text())
        .isEqualTo(page("patient").select("main").text());
  }

  @Test
  void noCharacterIsSmallerThanLargePrint() throws IOException {
    assertThat(glyphs()).isNotEmpty().allMatch(glyph -> glyph.size() >= SMALLEST);
  }

  @Test
  void mostTextHasTheSizeOfTheBody() throws IOException {
    Map<Float, Long> counts = glyphs().stream().collect(groupingBy(Glyph::size, counting()));
    assertThat(counts.get(BODY)).isGreaterThan(glyphs().size() / 2);
  }

  @Test
  void allTextIsBlackUprightAndSansSerif() throws IOException {
    assertThat(glyphs())
        .allMatch(glyph -> glyph.rgb() == BLACK)
        .allMatch(glyph -> glyph.font().matches("[A-Z]{6}\\+LiberationSans(-Bold)?"));
  }

  /** A row of one-letter links is no text to read. */
  @Test
  void linesAreShort() throws IOException {
    assertThat(PdfText.pages(pdf()).stream().flatMap(String::lines).map(String::strip))
        .filteredOn(line -> !line.contains("Cited in:"))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.length() <= LONGEST_LINE);
  }

  @Test
  void noWarningIsOnTwoPages() throws IOException {
    List<String> pages =
        PdfText.pages(pdf()).stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    List<String> warnings = page("patient-large").select(WARNINGS).eachText();
    assertThat(warnings).hasSizeGreaterThan(15);
    assertThat(warnings)
        .allSatisfy(warning -> assertThat(pages).anyMatch(text -> text.contains(plain(warning))));
  }

  @Test
  void linesToWriteOnAreOnOnePage() throws IOException {
    List<String> labels = page("patient-large").select(".lines .label").eachText();
    assertThat(labels).hasSizeGreaterThan(1);
    assertThat(PdfText.pages(pdf()))
        .filteredOn(text -> labels.stream().allMatch(text::contains))
        .hasSize(1);
  }

  @Test
  void saysOnEachPageWhichOfHowManyItIs() throws IOException {
    Map<Integer, String> text =
        glyphs().stream().collect(groupingBy(Glyph::page, mapping(Glyph::text, joining())));
    assertThat(text)
        .allSatisfy(
            (page, glyphs) -> assertThat(glyphs).contains("Page" + page + "of" + text.size()));
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ");
  }

  private static Path pdf() {
    return out.resolve("baclofen/patient-large.pdf");
  }

  private static List<Glyph> glyphs() throws IOException {
    return PrintedText.of(pdf());
  }

  private static Document page(String handout) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve("baclofen/" + handout + ".html")));
  }
}
