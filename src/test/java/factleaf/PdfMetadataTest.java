package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.TaggedPdf;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the PDF of the patient handout says of itself. */
class PdfMetadataTest {
  private static final String DESCRIPTION =
      "For patients. Edition 0.1. Checked 26 November 2026. Next review 26 May 2027.";

  @TempDir static Path out;
  private static Path pdf;

  @BeforeAll
  static void build() {
    Builds.build(Builds.BACLOFEN, out);
    pdf = out.resolve("baclofen/patient.pdf");
  }

  @Test
  void information() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDDocumentInformation info = document.getDocumentInformation();
      assertThat(info.getTitle()).isEqualTo("Baclofen – Patient handout");
      assertThat(info.getSubject()).isEqualTo(DESCRIPTION);
      assertThat(info.getCOSObject().getString(COSName.CREATION_DATE))
          .isEqualTo("D:20261126000000Z");
      assertThat(info.getMetadataKeys())
          .containsExactlyInAnyOrder(
              "Title", "Subject", "Creator", "Producer", "CreationDate", "ModDate");
    }
  }

  @Test
  void catalog() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      document
          .getPages()
          .forEach(page -> assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S"));
    }
  }

  @Test
  void xmp() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile());
        InputStream in = document.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
      String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains(
              "<pdfuaid:part>1</pdfuaid:part>",
              "<pdfaid:part>2</pdfaid:part>",
              "<pdfaid:conformance>A</pdfaid:conformance>",
              ">Baclofen – Patient handout<",
              ">" + DESCRIPTION + "<",
              "<xmp:CreateDate>2026-11-26T00:00:00Z</xmp:CreateDate>")
          .containsPattern("<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</xmpMM:DocumentID>");
    }
  }

  @Test
  void bookmarksAreTheHeadings() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> bookmarks = new ArrayList<>();
      collect(document.getDocumentCatalog().getDocumentOutline(), bookmarks);
      List<String> headings =
          TaggedPdf.read(java.nio.file.Files.readAllBytes(pdf))
              .root()
              .all()
              .filter(node -> node.type().matches("H[1-6]"))
              .map(node -> node.text().strip())
              .toList();
      assertThat(bookmarks.stream().map(title -> title.replaceFirst("^[■●□] ", "")).toList())
          .as("without the shapes of the cards, which are for the eye")
          .isEqualTo(headings)
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void coloursAreThoseOfTheStandard() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      var intent = document.getDocumentCatalog().getOutputIntents().getFirst();
      byte[] bytes = intent.getDestOutputIntent().createInputStream().readAllBytes();
      ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(bytes));
      ColorSpace standard = ColorSpace.getInstance(ColorSpace.CS_sRGB);
      for (float[] colour :
          List.of(
              new float[] {1, 1, 1},
              new float[] {0.5f, 0.1f, 0.02f},
              new float[] {0, 0.3f, 0.4f})) {
        float[] same = ours.toRGB(colour);
        for (int i = 0; i < 3; i++) {
          assertThat(same[i])
              .isCloseTo(standard.toRGB(colour)[i], org.assertj.core.data.Offset.offset(0.01f));
        }
      }
    }
  }

  private static void collect(PDOutlineNode node, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      collect(item, titles);
    }
  }
}
