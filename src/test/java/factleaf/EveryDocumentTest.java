package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Axe;
import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.Site;
import factleaf.testing.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document of the shipped sheets: veraPDF, the words of page and PDF, and axe, but for
 * colours, which {@link AxeTest} looks at. {@code mvn test -Pdocuments} does so on every paper, at
 * every width, in both colours, and with a clinic too.
 */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class EveryDocumentTest {
  private static final boolean ALL = "all".equals(System.getProperty("documents"));
  private static final List<String> PAPERS =
      ALL ? List.of("A4", "A5", "A6", "Letter") : List.of("A4");
  private static final List<Integer> WIDTHS = ALL ? List.of(360, 768, 1280) : List.of(360);
  private static final List<String> THEMES = ALL ? List.of("light", "dark") : List.of("light");
  private static final Path CLINIC = Path.of("src/test/resources/clinic/clinic.yaml");

  @TempDir Path out;

  /** What is built: a paper, and the options that name the clinic. */
  record Edition(String paper, List<String> clinic) {
    @Override
    public String toString() {
      return paper + (clinic.isEmpty() ? "" : ", with a clinic");
    }
  }

  static List<Edition> editions() {
    return PAPERS.stream().flatMap(EveryDocumentTest::editions).toList();
  }

  private static Stream<Edition> editions(String paper) {
    Edition without = new Edition(paper, List.of());
    Edition with = new Edition(paper, List.of("--clinic", CLINIC.toString()));
    return ALL ? Stream.of(without, with) : Stream.of(without);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyDocument(Edition edition) throws IOException {
    build(edition);
    List<String> wrong = new ArrayList<>();
    List<Path> pdfs = Builds.handouts(out);
    for (Path pdf : pdfs) {
      wrong.addAll(wrong(pdf, Path.of(pdf.toString().replace(".pdf", ".html"))));
    }
    List<Path> pages = OutPages.files(out, ".html");
    if (edition.paper().equals(PAPERS.getFirst())) {
      pages.stream().filter(EveryDocumentTest::isToLookAt).forEach(page -> look(page, wrong));
    }
    System.out.println(edition + ": " + pdfs.size() + " PDFs, " + pages.size() + " pages");
    assertThat(wrong).isEmpty();
  }

  /** A pack has no page; its documents are held against theirs. */
  private static List<String> wrong(Path pdf, Path page) throws IOException {
    byte[] bytes = Files.readAllBytes(pdf);
    return Files.exists(page)
        ? TaggedPdfTest.wrong(Files.readString(page), bytes)
        : VeraPdf.failures(bytes);
  }

  /** {@link AxeTest} looks at the pages of one sheet at more widths, but for the whole audit. */
  private static boolean isToLookAt(Path page) {
    return ALL || !page.getParent().endsWith("baclofen") || page.endsWith("audit.html");
  }

  /** Screens show the same for each paper. */
  private static void look(Path page, List<String> wrong) {
    Browser browser = Site.browser();
    for (int width : WIDTHS) {
      browser.open(Site.address(page), width);
      for (String theme : THEMES) {
        browser.emulate("screen", Map.of("prefers-color-scheme", theme));
        String where = page.getFileName() + ", " + width + " px, " + theme + ": ";
        List<String> found = ALL ? Axe.violations(browser) : Axe.violationsButColours(browser);
        found.forEach(one -> wrong.add(where + one));
      }
      long wide = browser.run("return document.documentElement.scrollWidth");
      if (wide > width) {
        wrong.add(page.getFileName() + " is " + wide + " px wide at " + width);
      }
    }
  }

  /** The smallest paper has no room for large print. */
  private void build(Edition edition) {
    List<String> line = new ArrayList<>(List.of("build", "--today", Builds.LATER));
    line.addAll(List.of("--out", out.toString(), "--paper", edition.paper()));
    line.addAll(edition.clinic());
    Builds.HANDOUTS.stream()
        .filter(handout -> edition.paper().equals("A6") && !handout.equals("patient-large"))
        .forEach(handout -> line.addAll(List.of("--handout", handout)));
    line.addAll(List.of(Builds.BACLOFEN.toString(), "sheets"));
    Builds.Run run = Builds.run(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
