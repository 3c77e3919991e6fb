package factleaf.pdf.tagging;

import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.Layer.PagedMode;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints a document that Flying Saucer has laid out as tagged PDF. It stands in for {@code
 * ITextRenderer.createPDF}, which makes its writer itself.
 */
public final class TaggedDocument {
  /** What the file as a whole says of itself. */
  public interface Settings {
    /** Sets up a writer that is not yet open. */
    void prepare(PdfWriter writer);

    /** Adds objects to a writer that is open. */
    void complete(PdfWriter writer) throws IOException;
  }

  private final ITextRenderer layout;
  private final TaggingDevice device;
  private final org.w3c.dom.Document document;
  private final FontStreams fonts;
  private final Supplier<BaseFont> fieldFont;
  private final StructureTree tree;
  private final BlockBox root;
  private final Layer layer;
  private final RenderingContext context;

  /**
   * @param document what was laid out
   * @param layout holds the boxes and pages
   * @param device the layout's device
   * @param fonts compresses the streams of the fonts
   * @param fieldFont of what will be typed into fields, of one byte a character
   */
  public TaggedDocument(
      org.w3c.dom.Document document,
      ITextRenderer layout,
      TaggingDevice device,
      FontStreams fonts,
      Supplier<BaseFont> fieldFont) {
    this.layout = layout;
    this.document = document;
    this.device = device;
    this.fonts = fonts;
    this.fieldFont = fieldFont;
    this.tree = StructureTree.of(document);
    this.root = layout.getRootBox();
    this.layer = root.getLayer();
    this.context =
        layout
            .getSharedContext()
            .newRenderingContextInstance(device, new ITextFontContext(), layer, 0);
  }

  /** Paints all pages. */
  public void write(OutputStream out, Settings settings) throws IOException {
    List<PageBox> pages = layer.getPages();
    Document file = new Document(size(pages.getFirst()), 0, 0, 0, 0);
    TaggedWriter writer = TaggedWriter.of(file, out, fonts);
    settings.prepare(writer);
    file.open();
    settings.complete(writer);
    Destinations destinations =
        new Destinations(writer, layout.getSharedContext(), layer, device.getDotsPerPoint());
    Annotations annotations =
        new Annotations(
            writer,
            tree,
            pages.size(),
            new LinkAnnotations(writer, destinations),
            new FieldAnnotations(writer, fieldFont),
            new ArrayList<>());
    device.setTree(tree);
    device.setRoot(root);
    device.setWriter(writer);
    layer.assignPagePaintingPositions(context, PagedMode.PAGED_MODE_PRINT);
    context.setPageCount(pages.size());
    for (PageBox page : pages) {
      if (page.getPageNo() > 0) {
        file.setPageSize(size(page));
        file.newPage();
      }
      device.initializePage(writer.getDirectContent(), size(page).getHeight());
      context.setPage(page.getPageNo(), page);
      paint(page);
      annotations.write(context, page.getPageNo(), device.places());
      device.finishPage();
    }
    new Contents(document, destinations).starts(context).forEach(device.painted()::addStart);
    device.finish(context, root);
    device.fonts().forEach(font -> FontStreams.roundUp(font, writer));
    new StructureWriter(writer).write(tree.root(), device.marks().pages(), annotations.owners());
    file.close();
  }

  /** Furniture first, then the content, cut off at the margins. */
  private void paint(PageBox page) {
    page.paintBackground(context, 0, PagedMode.PAGED_MODE_PRINT);
    device.setFurniture(true);
    page.paintMarginAreas(context, 0, PagedMode.PAGED_MODE_PRINT);
    device.setFurniture(false);
    page.paintBorder(context, 0, PagedMode.PAGED_MODE_PRINT);
    Shape all = device.getClip();
    Rectangle content = page.getPrintClippingBounds(context);
    device.setSight(content);
    device.clip(content);
    int left = page.getMarginBorderPadding(context, Edge.LEFT);
    int top = page.getMarginBorderPadding(context, Edge.TOP) - page.getPaintingTop();
    device.translate(left, top);
    layer.paint(context);
    device.translate(-left, -top);
    device.setClip(all);
  }

  /** Size of a page in points. */
  private org.openpdf.text.Rectangle size(PageBox page) {
    float dots = device.getDotsPerPoint();
    return new org.openpdf.text.Rectangle(
        page.getWidth(context) / dots, page.getHeight(context) / dots);
  }
}
