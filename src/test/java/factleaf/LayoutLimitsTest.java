package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slips in drawings, tables and styles end as a finding at their line; none ends the run, none
 * lasts. The pages are given to the engine as they are: what a build would refuse before that is
 * not asked here.
 */
class LayoutLimitsTest {
  private static final Path CASES = Path.of("src/test/resources/layout-limits.txt");
  private static final PdfRenderer RENDERER = new PdfRenderer(new Fonts());

  /** {@code [12|words]}: the words twelve times. */
  private static final Pattern REPEATED = Pattern.compile("\\[(\\d+)\\|(.*?)\\|\\]");

  /** The line of the page on which a case's snippet stands. */
  private static final int LINE = 5;

  /**
   * A case.
   *
   * @param expected the rule of the finding, or "fine"
   * @param style goes into the page's style sheet
   */
  record Case(String expected, String body, String style) {
    static Case of(String line) {
      String[] parts = line.split("\\t+");
      String body = expand(parts[1]);
      return body.startsWith("@style")
          ? new Case(parts[0], expand(parts[2]), body.substring("@style".length()))
          : new Case(parts[0], body, "");
    }

    private static String expand(String text) {
      return REPEATED
          .matcher(text)
          .replaceAll(
              r -> Matcher.quoteReplacement(r.group(2).repeat(Integer.parseInt(r.group(1)))));
    }

    String page() {
      return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n"
          + "<head><title>Title</title><style>"
          + style
          + "</style></head>\n<body><h1>Heading</h1>\n"
          + body.replace(
              "<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"A drawing\" ")
          + "\n</body>\n</html>";
    }

    @Override
    public String toString() {
      String name = expected + " " + style + body;
      return name.length() > 90 ? name.substring(0, 90) + " ..." : name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<String> lines = Files.readAllLines(CASES);
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSlipIsAFinding(Case slip) {
    Findings findings = new Findings();
    String html = slip.page();
    Page page = Page.read(html, Origin.of("page.html", html), findings).orElseThrow();
    DocumentInfo info = new DocumentInfo("id", LocalDate.EPOCH);
    Optional<PrintedPdf> pdf = RENDERER.render(page, info, findings);
    if (slip.expected().equals("fine")) {
      assertThat(findings.sorted()).isEmpty();
      assertThat(pdf).isPresent();
      return;
    }
    assertThat(pdf).isEmpty();
    assertThat(findings.sorted()).extracting(Finding::rule).containsExactly(slip.expected());
    Finding found = findings.sorted().getFirst();
    assertThat(found.message()).startsWith("page.html ");
    assertThat(found.span().line()).isEqualTo(slip.style().startsWith("@page") ? 2 : LINE);
  }
}
