package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts kept of PDFs: their order, headings, items and rows. */
class KeepPdfTest extends KeptPdfs {
  /** Painted line by line across the gutter, as some programs do. */
  @Test
  void twoColumns() throws IOException {
    for (int page = 1; page <= 3; page++) {
      try (Paper paper = new Paper()) {
        paper.line(LEFT, 800, 9, "A journal, May 2023");
        paper.line(LEFT, 40, 9, "Downloaded on 4 May");
        paper.line(500, 40, 9, page + "");
        if (page == 1) {
          paper.bold(LEFT, 760, 18, "Exampline in spasticity, and in other things");
          paper.bold(LEFT, 730, 12, "Doses");
          paper.bold(RIGHT, 730, 12, "Harms");
        }
        for (int i = 0; i < 30; i++) {
          paper.line(LEFT, 710 - i * LEADING, 10, left(page, i));
          paper.line(RIGHT, 708 - i * LEADING, 10, right(page, i));
        }
        if (page == 1) {
          paper.line(LEFT, 710 - 31 * LEADING, 8, "1 A footnote of the left column,");
          paper.line(LEFT, 710 - 32 * LEADING, 8, "in two lines.");
        }
      }
    }
    List<String> kept = kept();
    assertThat(kept.getFirst()).isEqualTo("Factleaf kept text 1, order certain");
    assertThat(kept.get(1)).isEqualTo("# Exampline in spasticity, and in other things");
    assertThat(kept).containsSubsequence("## Doses", "## Harms");
    String text = String.join("\n", kept);
    assertThat(text)
        .contains("Left 1.28 is a line of the left column that has hyper-sensitive words.")
        .contains("1 A footnote of the left column,", "in two lines.")
        .doesNotContain("A journal", "Downloaded")
        .contains("the sentence of page 1 goes on over the end of its page to the next one.");
    assertThat(text.indexOf("Left 1.28")).isLessThan(text.indexOf("Right 1.0"));
    assertThat(text.indexOf("Right 1.27")).isLessThan(text.indexOf("Left 2.2"));
  }

  private static String left(int page, int i) {
    if (i == 0 && page > 1) {
      return "over the end of its page to the next one.";
    }
    return i % 2 == 0
        ? "Left " + page + "." + i + " is a line of the left column that has hyper-"
        : "sensitive words.";
  }

  private static String right(int page, int i) {
    if (i == 29) {
      return "At the end, the sentence of page " + page + " goes on";
    }
    return "Right " + page + "." + i + " is a line of the right column.";
  }

  @Test
  void itemsAndRows() throws IOException {
    try (Paper paper = new Paper()) {
      paper.bold(LEFT, 700, 14, "4.2");
      paper.bold(LEFT + 40, 700, 14, "Posology");
      paper.line(LEFT, 680, 10, "The dose is raised slowly:");
      paper.line(LEFT, 665, 10, "\u2022");
      paper.line(LEFT + 20, 665, 10, "start at 5 mg");
      paper.line(LEFT, 650, 10, "\u2022  at most 80 mg, which is the highest dose that anybody");
      paper.line(LEFT + 20, 637, 10, "should take in a day");
      paper.line(LEFT, 610, 10, "Age");
      paper.line(LEFT + 100, 610, 10, "Dose");
      paper.line(LEFT, 595, 10, "Adults");
      paper.line(LEFT + 100, 595, 10, "10 mg");
      paper.line(LEFT + 200, 595, 10, "3 times a day");
      paper.line(LEFT, 560, 10, "Count 10");
      paper.line(LEFT + 41, 564, 6, "9");
      paper.line(LEFT + 44.5f, 560, 10, "/L.");
    }
    assertThat(kept())
        .containsExactly(
            "Factleaf kept text 1, order uncertain",
            "# 4.2 Posology",
            "The dose is raised slowly:",
            "- start at 5 mg",
            "- at most 80 mg, which is the highest dose that anybody should take in a day",
            "| Age | Dose |",
            "| Adults | 10 mg | 3 times a day |",
            "Count 10\u2079/L.");
  }

  /** Our own handouts are tagged: their headings come in the order of the page. */
  @Test
  void tagged() throws IOException {
    Builds.build(Builds.EXAMPLE, folder.resolve("out"));
    Path html = folder.resolve("out/exampline/clinician.html");
    Builds.Run ofHtml = keep(html);
    List<String> page = text(ofHtml);
    Builds.Run ofPdf = keep(folder.resolve("out/exampline/clinician.pdf"));
    List<String> paper = text(ofPdf);
    assertThat(ofPdf.out()).contains("order certain");
    assertThat(words(paper)).isNotEmpty();
    assertThat(paper.stream().filter(line -> line.startsWith("#")).toList())
        .containsExactlyElementsOf(page.stream().filter(line -> line.startsWith("#")).toList());
  }

  @Test
  void doi() throws IOException {
    try (Paper paper = new Paper()) {
      paper.line(LEFT, 700, 10, "See https://doi.org/10.1000/another.");
    }
    String xmp =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " rdf:about='' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'"
            + " prism:coverDate='2023-05'><prism:doi>10.1000/182</prism:doi></rdf:Description></rdf:RDF></x:xmpmeta>";
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    kept();
    assertThat(Files.readString(facts)).contains("doi: 10.1000/182", "issued: 2023-05");
  }

  /** A page that is turned for a wide table. */
  @Test
  void landscape() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (Paper paper = new Paper()) {
        paper.content.transform(Matrix.getRotateInstance(Math.PI / 2 * i, 600 * i, 0));
        paper.line(LEFT, 500, 10, "The words of page " + i + " go on in a long line that does not");
        paper.line(LEFT, 487, 10, "end before the next.");
      }
      document.getPage(i).setRotation(90 * i);
    }
    assertThat(kept())
        .containsExactly(
            "Factleaf kept text 1, order certain",
            "The words of page 0 go on in a long line that does not end before the next.",
            "The words of page 1 go on in a long line that does not end before the next.");
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> Stream.of(line.split("\\s+"))).toList();
  }

  /**
   * The DOI in a foot tells another article; one that a line breaks, or a second, tells nothing.
   */
  @ParameterizedTest
  @CsvSource({
    "https://doi.org/10.1000/other.1, 1",
    "https://doi.org/10.1000/this.1, 0",
    "doi: 10.1000/th, 0",
    "10.1000/other.1; data: 10.1000/other.2, 0"
  })
  void doiOnTheFirstPage(String foot, int exitCode) throws IOException {
    String sheet = Files.readString(facts).replace("issued: 2023", "doi: 10.1000/this.1");
    Files.writeString(facts, sheet);
    try (Paper paper = new Paper()) {
      paper.bold(LEFT, 760, 18, "Exampline");
      paper.line(LEFT, 740, 10, "It is a muscle relaxant.");
      paper.line(LEFT, 40, 9, foot);
    }
    document.save(pdf.toFile());
    Builds.Run run = keep(pdf);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err().contains("[other-source]")).isEqualTo(exitCode == 1);
  }
}
