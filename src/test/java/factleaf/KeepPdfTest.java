package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts kept of PDFs, which are made here. */
class KeepPdfTest {
  private static final Path SHEET = Path.of("src/test/resources/keep/facts.yaml");
  private static final float LEFT = 50;
  private static final float RIGHT = 310;
  private static final int LEADING = 13;

  @TempDir Path folder;
  private Path facts;
  private Path pdf;
  private PDDocument document;

  @BeforeEach
  void begin() throws IOException {
    facts = Files.copy(SHEET, folder.resolve("facts.yaml"));
    pdf = folder.resolve("label.pdf");
    document = new PDDocument();
  }

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

  /** Our own handouts are tagged: their words come in the order of the page. */
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

  @Test
  void noText() throws IOException {
    document.addPage(new PDPage());
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("the file holds no text", "[unreadable-source]");
  }

  @Test
  void encrypted() throws IOException {
    try (Paper paper = new Paper()) {
      paper.line(LEFT, 700, 10, "Secret.");
    }
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("the file is encrypted", "[unreadable-source]");
  }

  @Test
  void broken() throws IOException {
    try (Paper paper = new Paper()) {
      IntStream.range(0, 40).forEach(i -> paper.line(LEFT, 700 - i * 10, 10, "Line " + i + "."));
    }
    document.save(pdf.toFile());
    byte[] whole = Files.readAllBytes(pdf);
    for (int i = 0; i < 25; i++) { // each time cut elsewhere, and another byte is wrong
      int at = whole.length * i / 25;
      Files.write(pdf, Arrays.copyOf(whole, at));
      assertThat(keep(pdf).exitCode()).as("cut at " + at).isLessThanOrEqualTo(1);
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x15;
      Files.write(pdf, wrong);
      assertThat(keep(pdf).exitCode()).as("byte " + at).isLessThanOrEqualTo(1);
    }
  }

  /** A page whose stream unpacks to a thousand times its size. */
  @Test
  void bomb() throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
    page.setContents(stream);
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("[unreadable-source]");
  }

  /** Neither a cache of fonts in the home nor a word of the library on the screen. */
  @Test
  void leavesNothingBehind() throws IOException {
    try (Paper paper = new Paper()) {
      paper.line(LEFT, 700, 10, "A font that the file does not bring.");
    }
    document.save(pdf.toFile());
    Path home = Files.createDirectory(folder.resolve("home"));
    String was = System.setProperty("user.home", home.toString());
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(keep(pdf).err()).isEmpty();
    } finally {
      System.setErr(err);
      System.setProperty("user.home", was);
    }
    assertThat(home).isEmptyDirectory();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private List<String> kept() throws IOException {
    document.save(pdf.toFile());
    return text(keep(pdf));
  }

  private List<String> text(Builds.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    return Files.readAllLines(Path.of(run.out().substring(0, run.out().indexOf(": "))));
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> Stream.of(line.split("\\s+"))).toList();
  }

  private Builds.Run keep(Path file) {
    return Builds.run(
        "keep",
        "--templates",
        "src/test/resources/findings/templates",
        "--snapshots",
        folder.resolve("snapshots").toString(),
        "--sheet",
        facts.toString(),
        "label",
        file.toString());
  }

  /** A page of the document. */
  private final class Paper implements AutoCloseable {
    private final PDPageContentStream content;

    Paper() throws IOException {
      PDPage page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    void line(float x, float y, float size, String text) {
      write(FontName.HELVETICA, x, y, size, text);
    }

    void bold(float x, float y, float size, String text) {
      write(FontName.HELVETICA_BOLD, x, y, size, text);
    }

    private void write(FontName font, float x, float y, float size, String text) {
      try {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
