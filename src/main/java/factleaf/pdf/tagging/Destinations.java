package factleaf.pdf.tagging;

import java.util.Optional;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Where the elements of a document are on its pages.
 *
 * @param layer of the root box, which holds the pages
 */
record Destinations(PdfWriter writer, SharedContext shared, Layer layer, float dotsPerPoint) {
  /** A box, and the page that it begins on. */
  private record Place(Box box, PageBox page) {}

  /** The top of an element's box; empty if it is not printed. */
  Optional<PdfDestination> of(RenderingContext c, String id) {
    return place(c, id).map(place -> top(c, place));
  }

  /** The number of the page that an element begins on, from 1; empty if it is not printed. */
  Optional<Integer> page(RenderingContext c, String id) {
    return place(c, id).map(place -> place.page().getPageNo() + 1);
  }

  private Optional<Place> place(RenderingContext c, String id) {
    return Optional.ofNullable(shared.getBoxById(id))
        .flatMap(
            box -> {
              int y = box.getAbsY();
              int line = box instanceof InlineLayoutBox inline ? y + inline.getBaseline() : y;
              return Optional.ofNullable(layer.getPage(c, line)).map(page -> new Place(box, page));
            });
  }

  private PdfDestination top(RenderingContext c, Place place) {
    PageBox page = place.page();
    int fromTop = page.getMarginBorderPadding(c, Edge.TOP) + place.box().getAbsY() - page.getTop();
    float top = (page.getHeight(c) - fromTop) / dotsPerPoint;
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
    destination.addPage(writer.getPageReference(page.getPageNo() + 1));
    return destination;
  }
}
