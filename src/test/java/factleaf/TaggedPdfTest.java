package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.testing.Builds;
import factleaf.testing.LongPage;
import factleaf.testing.PageWords;
import factleaf.testing.StructureRules;
import factleaf.testing.TaggedPdf;
import factleaf.testing.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every PDF passes veraPDF for PDF/UA-1 and PDF/A-2a, and its structure tree says the words of the
 * page, in order: handouts, and pages that are hard to tag. {@link EveryDocumentTest} looks at
 * those of the shipped sheets.
 */
class TaggedPdfTest {
  private static final Path PAGES = Path.of("src/test/resources/pdf");
  private static final PdfRenderer RENDERER = new PdfRenderer(new Fonts());

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hardPage(Path page) throws IOException {
    String html = Files.readString(page);
    check(page.toString(), html, render(html));
  }

  @Test
  void longPage() throws IOException {
    String html = LongPage.html(25);
    byte[] pdf = render(html);
    check("25 pages", html, pdf);
    assertThat(TaggedPdf.read(pdf).pages()).isBetween(22, 32);
  }

  @Test
  void handouts(@TempDir Path out) throws IOException {
    Builds.build(Builds.EXAMPLE, out, "--clinic", "src/test/resources/clinic/clinic.yaml");
    for (Path pdf : Builds.handouts(out)) {
      Path html = pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".html"));
      check(pdf.toString(), Files.readString(html), Files.readAllBytes(pdf));
    }
  }

  private static void check(String name, String html, byte[] pdf) throws IOException {
    assertThat(wrong(html, pdf)).as(name).isEmpty();
  }

  /**
   * What veraPDF and the structure tree say against a PDF, and where its words part from those of
   * its page.
   */
  static List<String> wrong(String html, byte[] pdf) throws IOException {
    List<String> wrong = new ArrayList<>(VeraPdf.failures(pdf));
    TaggedPdf tagged = TaggedPdf.read(pdf);
    wrong.addAll(StructureRules.broken(tagged));
    List<String> said = PageWords.words(tagged.root().text());
    String parts = PageWords.firstDifference(PageWords.of(Jsoup.parse(html)), said);
    if (!parts.isEmpty()) {
      wrong.add(parts);
    }
    return wrong;
  }

  static byte[] render(String html) {
    Findings findings = new Findings();
    DocumentInfo info = new DocumentInfo("test", LocalDate.of(2026, 3, 2));
    Optional<Page> page = Page.read(html, Origin.of("page.html", html), findings);
    assertThat(findings.sorted()).isEmpty();
    byte[] pdf =
        RENDERER
            .render(page.orElseThrow(), info, findings)
            .map(PrintedPdf::bytes)
            .orElse(new byte[0]);
    assertThat(findings.sorted()).isEmpty();
    return pdf;
  }
}
