package factleaf.pdf.tagging;

import factleaf.pdf.tagging.StructureElement.ObjectReference;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Writes the annotations of links and fields (ISO 32000-1, 12.5), each joined to its structure
 * element (ISO 14289-1, 7.18.1).
 *
 * @param pages how many the document has
 * @param owners the structure elements of the annotations so far; the first has the key in the
 *     parent tree after those of the pages
 */
record Annotations(
    PdfWriter writer,
    StructureTree tree,
    int pages,
    LinkAnnotations links,
    FieldAnnotations fields,
    List<StructureElement> owners) {
  /** Writes the annotations of the current page. */
  void write(RenderingContext c, int page, Places places) {
    places
        .take()
        .forEach((owner, areas) -> make(c, owner, areas).ifPresent(a -> write(a, page, owner)));
  }

  private Optional<PdfAnnotation> make(
      RenderingContext c, StructureElement owner, List<Area> areas) {
    Element source = tree.source(owner);
    return owner.role() == Role.FORM
        ? Optional.of(fields.of(source, areas.getFirst()))
        : links.of(c, source, areas);
  }

  private void write(PdfAnnotation annotation, int page, StructureElement owner) {
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(pages + owners.size()));
    writer.addAnnotation(annotation);
    owners.add(owner);
    owner.objects().add(new ObjectReference(page, annotation.getIndirectReference()));
  }
}
