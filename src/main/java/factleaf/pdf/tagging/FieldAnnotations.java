package factleaf.pdf.tagging;

import factleaf.page.Alternatives;
import java.util.function.Supplier;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.w3c.dom.Element;

/**
 * Makes the fields of lines to fill in (ISO 32000-1, 12.7): text fields on one line, empty, named
 * by the id of their {@code input} and by the words of its label (ISO 14289-1, 7.18.1 and 7.18.4).
 *
 * @param font of what will be typed; asked for if there are fields
 */
record FieldAnnotations(TaggedWriter writer, Supplier<BaseFont> font) {
  /** What is typed is set in black, in a size that fits (12.7.3.3). */
  private static final String APPEARANCE = "/" + TaggedWriter.FIELD_FONT + " 0 Tf 0 g";

  /** What is typed is not sent to a dictionary (12.7.4.3). */
  private static final int DO_NOT_SPELL_CHECK = 1 << 22;

  PdfAnnotation of(Element input, Area area) {
    Rectangle place = new Rectangle(area.left(), area.bottom(), area.right(), area.top());
    PdfAnnotation field = new PdfAnnotation(writer, place);
    field.put(PdfName.SUBTYPE, PdfName.WIDGET);
    field.put(PdfName.FT, PdfName.TX);
    field.put(PdfName.FF, new PdfNumber(DO_NOT_SPELL_CHECK));
    field.put(PdfName.T, text(input.getAttribute("id")));
    field.put(PdfName.TU, text(Alternatives.label(input)));
    field.put(PdfName.DA, new PdfString(APPEARANCE));
    field.setAppearance(
        PdfAnnotation.APPEARANCE_NORMAL,
        PdfTemplate.createTemplate(writer, place.getWidth(), place.getHeight()));
    writer.addField(field.getIndirectReference(), font.get());
    return field;
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfString.TEXT_UNICODE);
  }
}
