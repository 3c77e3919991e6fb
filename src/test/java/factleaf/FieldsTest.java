package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import factleaf.testing.TaggedPdf;
import factleaf.testing.TaggedPdf.Annotation;
import factleaf.testing.TaggedPdf.Node;
import factleaf.testing.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** Lines to fill in are fields: of the page, and of the PDF, where they can be filled in. */
class FieldsTest {
  private static final String PHONE = "020 7946 0000";
  private static final List<String> LABELS =
      List.of(
          "My dose",
          "When I take it",
          "My clinic",
          "Clinic phone",
          "Out-of-hours phone",
          "My next check-up");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void everyLineIsAFieldOfThePageAndOfThePdf(String paper) throws IOException {
    Builds.build(Builds.BACLOFEN, folder, "--paper", paper);
    for (String handout : List.of("leaflet", "patient", "patient-large")) {
      Path pdf = folder.resolve("baclofen/" + handout + ".pdf");
      Map<String, String> fields = fields(pdf);
      assertThat(fields.values()).as(handout).containsExactlyElementsOf(LABELS);
      assertThat(fields.keySet()).first().isEqualTo("line-notes-1");
      assertThat(inputs(pdf)).isEqualTo(fields);
      assertThat(tagged(pdf)).isEqualTo(LABELS.size());
      assertThat(VeraPdf.failures(Files.readAllBytes(pdf))).as(handout).isEmpty();
    }
    assertThat(fields(folder.resolve("baclofen/card.pdf"))).isEmpty();
  }

  /** What is known is printed, and the other lines keep their names. */
  @Test
  void whatTheClinicSaysIsNoField() throws IOException {
    Path clinic = folder.resolve("clinic.yaml");
    Files.writeString(clinic, "factleaf: 2\nname: Northgate Clinic\nphone: " + PHONE + "\n");
    Path out = folder.resolve("out");
    Builds.build(Builds.EXAMPLE, out, "--clinic", clinic.toString());
    Path pdf = out.resolve("exampline/patient.pdf");
    assertThat(fields(pdf))
        .doesNotContainValue("Clinic phone")
        .containsEntry("line-notes-5", "Out-of-hours phone");
    assertThat(PdfText.of(pdf).replaceAll("[\\s\u00A0]+", " ")).contains("Clinic phone " + PHONE);
  }

  @Test
  void aPdfCanBeFilledIn() throws IOException {
    Builds.build(Builds.EXAMPLE, folder);
    byte[] pdf = Files.readAllBytes(folder.resolve("exampline/leaflet.pdf"));
    String typed = "5 mg, 3 times – Frau Müller’s";

    byte[] filled = fill(pdf, "line-notes-1", typed, false);
    try (PDDocument document = Loader.loadPDF(filled)) {
      PDField field = document.getDocumentCatalog().getAcroForm().getField("line-notes-1");
      assertThat(field.getValueAsString()).isEqualTo(typed);
    }
    Path flat = Files.write(folder.resolve("leaflet.pdf"), fill(pdf, "line-notes-1", typed, true));
    assertThat(PdfText.of(flat)).contains(typed);
  }

  private static byte[] fill(byte[] pdf, String name, String typed, boolean flatten)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReader reader = new PdfReader(pdf);
        PdfStamper stamper = new PdfStamper(reader, out)) {
      AcroFields fields = stamper.getAcroFields();
      assertThat(fields.setField(name, typed)).isTrue();
      assertThat(fields.getField(name)).isEqualTo(typed);
      stamper.setFormFlattening(flatten);
    }
    return out.toByteArray();
  }

  /** The labels of a PDF's fields by their names, in their order. */
  private static Map<String, String> fields(Path pdf) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form != null) {
        assertThat(form.getCOSObject().containsKey(COSName.NEED_APPEARANCES)).isFalse();
        PDFont font = form.getDefaultResources().getFont(COSName.F);
        assertThat(font.isEmbedded()).isTrue();
        for (PDField field : form.getFields()) {
          check((PDTextField) field);
          fields.put(field.getFullyQualifiedName(), field.getAlternateFieldName());
        }
      }
    }
    return fields;
  }

  private static void check(PDTextField field) throws IOException {
    assertThat(field.getValue()).isEmpty();
    assertThat(field.getDefaultAppearance()).startsWith("/F ");
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    assertThat(field.getWidgets()).hasSize(1);
    assertThat(widget.getRectangle().getWidth()).isGreaterThan(100);
    assertThat(widget.getRectangle().getHeight()).isGreaterThan(16);
    assertThat(widget.getAnnotationFlags()).isEqualTo(4); // printed
    assertThat(widget.getNormalAppearanceStream().getContentStream().toByteArray()).isEmpty();
  }

  /** The labels of a page's inputs by their ids. */
  private static Map<String, String> inputs(Path pdf) throws IOException {
    Element page = Jsoup.parse(Files.readString(Path.of(pdf.toString().replace(".pdf", ".html"))));
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Element input : page.select("input")) {
      assertThat(input.attributes().asList())
          .extracting(attribute -> attribute.getKey())
          .containsExactly("id", "type", "autocomplete", "spellcheck");
      inputs.put(input.id(), page.select("label[for=" + input.id() + "]").text());
    }
    return inputs;
  }

  /** How many items of lists are a label and a field, and nothing else. */
  private static long tagged(Path pdf) throws IOException {
    return TaggedPdf.read(Files.readAllBytes(pdf))
        .root()
        .all("LBody")
        .filter(body -> LABELS.contains(body.text().strip()) && endsInField(body))
        .count();
  }

  private static boolean endsInField(Node body) {
    return body.parts().getLast() instanceof Node form
        && form.type().equals("Form")
        && Stream.of(form.parts()).flatMap(List::stream).allMatch(Annotation.class::isInstance);
  }
}
