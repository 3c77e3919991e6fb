package factleaf.pdf.tagging;

import java.util.Map;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.render.BlockBox;

/** What a list with labels says of them (ISO 32000-1, 14.8.5.5; ISO 14289-1, 7.6). */
final class ListLabels {
  private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");

  private static final Map<IdentValue, String> NUMBERINGS =
      Map.of(
          IdentValue.DISC, "Disc",
          IdentValue.CIRCLE, "Circle",
          IdentValue.SQUARE, "Square",
          IdentValue.LOWER_ROMAN, "LowerRoman",
          IdentValue.UPPER_ROMAN, "UpperRoman",
          IdentValue.LOWER_ALPHA, "LowerAlpha",
          IdentValue.LOWER_LATIN, "LowerAlpha",
          IdentValue.UPPER_ALPHA, "UpperAlpha",
          IdentValue.UPPER_LATIN, "UpperAlpha");

  private ListLabels() {}

  /**
   * Says how the list of an item is numbered, and what to read for a label that is only a shape.
   */
  static void describe(ContentItem label, BlockBox item, StructureTree tree) {
    IdentValue style = item.getStyle().getIdent(CSSName.LIST_STYLE_TYPE);
    if (item.getElement().getParentNode() instanceof Element list) {
      tree.element(list)
          .filter(element -> element.role() == Role.L)
          .ifPresent(
              element ->
                  element
                      .attributes("List")
                      .put(LIST_NUMBERING, new PdfName(NUMBERINGS.getOrDefault(style, "Decimal"))));
    }
    if (item.getMarkerData().getGlyphMarker() != null) {
      label.element().entries().put(PdfName.ACTUALTEXT, new PdfString("•", PdfString.TEXT_UNICODE));
    }
  }
}
