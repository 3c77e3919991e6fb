package factleaf.pdf.tagging;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Makes the annotations of links (ISO 32000-1, 12.5.6.5): one for each page that a link stands on,
 * over its words, and described (ISO 14289-1, 7.18.5).
 */
record LinkAnnotations(PdfWriter writer, Destinations destinations) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The annotation of a link, over areas of one page; empty if its target is not printed. */
  Optional<PdfAnnotation> of(RenderingContext c, Element anchor, List<Area> areas) {
    String href = anchor.getAttribute("href");
    Optional<PdfDestination> target =
        href.startsWith("#") ? destinations.of(c, href.substring(1)) : Optional.empty();
    if (href.startsWith("#") && target.isEmpty()) {
      return Optional.empty();
    }
    Area all = areas.stream().reduce(Area::union).orElseThrow();
    PdfAnnotation annotation =
        new PdfAnnotation(writer, new Rectangle(all.left(), all.bottom(), all.right(), all.top()));
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    annotation.put(PdfName.CONTENTS, new PdfString(contents(anchor), PdfString.TEXT_UNICODE));
    if (areas.size() > 1) {
      PdfArray corners = new PdfArray();
      areas.forEach(area -> corners.add(area.quadrilateral()));
      annotation.put(PdfName.QUADPOINTS, corners);
    }
    target.ifPresentOrElse(
        t -> annotation.put(PdfName.DEST, t), () -> annotation.put(PdfName.A, new PdfAction(href)));
    return Optional.of(annotation);
  }

  /** What a reader is told that the link is: its label, its words, or its picture's text. */
  private static String contents(Element anchor) {
    String label = anchor.getAttribute("aria-label");
    if (!label.isBlank()) {
      return label;
    }
    String words = BLANKS.matcher(anchor.getTextContent().strip()).replaceAll(" ");
    return words.isEmpty() ? anchor.getAttribute("href") : words;
  }
}
