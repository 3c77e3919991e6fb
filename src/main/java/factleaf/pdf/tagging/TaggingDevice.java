package factleaf.pdf.tagging;

import factleaf.pdf.limits.Work;
import factleaf.pdf.tagging.TextRuns.Run;
import java.awt.Rectangle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.ListItemPainter;
import org.xhtmlrenderer.render.MarkerData;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints like its superclass, and marks what it paints as content of the structure or as artifact
 * (ISO 14289-1, 7.1). What is painted twice, such as the heads of a table on its second page, is
 * content once.
 */
public final class TaggingDevice extends MarkingDevice {
  private final Places places = new Places();
  private final TextRuns waiting = new TextRuns();

  /** Runs of text, pictures and items whose label was painted. */
  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Painted words = new Painted();

  /** Where the content of the current page may be seen. */
  private Optional<Area> sight = Optional.empty();

  private final Overflow overflow;
  private Optional<StructureTree> tree = Optional.empty();
  private RenderingContext context;
  private FSColor color = new FSRGBColor(0, 0, 0);
  private boolean blankFollows;

  /**
   * @param dotsPerPoint device dots per PDF point
   * @param work counts what is painted
   * @param overflow looks at each run of text
   */
  public TaggingDevice(float dotsPerPoint, Work work, Overflow overflow) {
    super(dotsPerPoint, work);
    this.overflow = overflow;
  }

  @Override
  public void initializePage(PdfContentByte page, float height) {
    words.startPage();
    super.initializePage(page, height);
  }

  void setTree(StructureTree structure) {
    tree = Optional.of(structure);
  }

  Places places() {
    return places;
  }

  /** What reached the paper. */
  public Painted painted() {
    return words;
  }

  /** Where the content of the current page may be seen, in device dots. */
  void setSight(Rectangle content) {
    sight = Optional.of(area(content));
  }

  @Override
  public void drawText(RenderingContext c, InlineText run) {
    InlineLayoutBox box = run.getParent();
    if (run.isEmpty() || !isOnPage(c, box.getAbsY() + box.getHeight() / 2)) {
      return;
    }
    look(c, run);
    Optional<ContentItem> item = itemOf(run);
    if (item.isEmpty()) {
      flush();
      marks.artifact(artifact);
      paint(c, run, false);
      return;
    }
    item.get().element().link().ifPresent(link -> places.add(link, area(run)));
    context = c;
    waiting.add(new Run(item.get(), run, Blanks.follow(run)));
  }

  private void look(RenderingContext c, InlineText run) {
    Optional.ofNullable(run.getTextNode()).ifPresent(work::at);
    overflow.look(c, run, furniture ? c.getPage().getWidth(c) : c.getPage().getContentWidth(c));
    if (furniture && !run.getSubstring().isBlank() && !paper(c).encloses(area(run))) {
      overflow.cut(run);
    }
  }

  private Area paper(RenderingContext c) {
    return new Area(0, 0, c.getPage().getWidth(c) / getDotsPerPoint(), pageHeight());
  }

  /** Paints the text that waits; what is painted next may have its colour. */
  @Override
  void flush() {
    if (!waiting.isEmpty()) {
      FSColor next = color;
      for (Run run : waiting.take()) {
        marks.content(run.item());
        paint(context, run.text(), run.blankFollows());
      }
      setColor(next);
    }
  }

  private void paint(RenderingContext c, InlineText run, boolean withBlank) {
    blankFollows = withBlank;
    marked = true;
    super.drawText(c, run);
    marked = false;
    blankFollows = false;
  }

  /** The place of a run in the structure, the first time that it is painted. */
  private Optional<ContentItem> itemOf(InlineText run) {
    if (furniture || !painted.add(run)) {
      return Optional.empty();
    }
    boolean cut = !run.getSubstring().isBlank() && !sight.orElseThrow().holds(area(run));
    words.add(run, run.getTextNode() != null && Blanks.follow(run), cut);
    if (run.getTextNode() == null) {
      return Optional.empty();
    }
    return tree.orElseThrow().content(run.getTextNode());
  }

  @Override
  public void setColor(FSColor next) {
    color = next;
    super.setColor(next);
  }

  @Override
  public void drawString(String text, float x, float y, JustificationInfo info) {
    work.count(Work.Kind.MARKS, 1);
    if (marked || labelling) {
      super.drawString(blankFollows ? text + " " : text, x, y, info);
    } // else a label that was painted before
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    flush();
    work.at(box.getElement());
    Optional<ContentItem> item =
        furniture || !painted.add(box)
            ? Optional.empty()
            : tree.orElseThrow().content(box.getElement());
    item.ifPresentOrElse(marks::content, () -> marks.artifact(artifact));
    words.add(box.getElement());
    Rectangle bounds = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    item.map(ContentItem::element)
        .ifPresent(
            element -> {
              Area area = area(bounds);
              element.link().ifPresent(link -> places.add(link, area));
              // ISO 32000-1, 14.8.5.4.3: an illustration says where it stands.
              element.attributes("Layout").put(PdfName.BBOX, new PdfArray(area.corners()));
            });
    marked = true;
    super.paintReplacedElement(c, box);
    marked = false;
  }

  /** A field has no ink: its line is a border, and what is typed comes later. */
  private void paintField(RenderingContext c, Box box) {
    Rectangle bounds = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    Area area = area(bounds);
    if (area.isVisible() && isOnPage(c, (int) bounds.getCenterY()) && painted.add(box)) {
      Element input = box.getElement();
      tree.orElseThrow().element(input).ifPresent(field -> places.add(field, area));
      words.add(input);
    }
  }

  /**
   * As the superclass does, but without its untagged links. Labels of list items are painted here,
   * because only here the item is known.
   */
  @Override
  public void paintBackground(RenderingContext c, Box box) {
    if (!box.getStyle().isVisible()) {
      return;
    }
    Rectangle bounds = box.getPaintingBorderEdge(c);
    paintBackground(c, box.getStyle(), bounds, bounds, box.getStyle().getBorder(c));
    if (box instanceof BlockBox block && block.getStyle().isListItem()) {
      paintLabel(c, block);
    }
    if (box.getElement() != null && box.getElement().getNodeName().equals("input")) {
      paintField(c, box);
    }
  }

  private void paintLabel(RenderingContext c, BlockBox item) {
    MarkerData marker = item.getMarkerData();
    boolean shown =
        marker != null && (marker.getGlyphMarker() != null || marker.getTextMarker() != null);
    if (!shown || !isOnPage(c, item, marker) || !painted.add(item)) {
      return;
    }
    flush();
    Optional<ContentItem> label =
        furniture ? Optional.empty() : tree.orElseThrow().label(item.getElement());
    label.ifPresentOrElse(marks::content, () -> marks.artifact(artifact));
    label.ifPresent(place -> ListLabels.describe(place, item, tree.orElseThrow()));
    labelling = true;
    ListItemPainter.paint(c, item);
    labelling = false;
  }

  private boolean isOnPage(RenderingContext c, BlockBox item, MarkerData marker) {
    LineBox line = marker.getReferenceLine();
    return isOnPage(c, line == null ? item.getAbsY() : line.getAbsY() + line.getHeight() / 2);
  }

  private Area area(InlineText run) {
    InlineLayoutBox box = run.getParent();
    JustificationInfo justified =
        box.getStyle().isTextJustify() ? box.getLineBox().getJustificationInfo() : null;
    int added = justified == null ? 0 : (int) run.calcTotalAdjustment(justified);
    int left = box.getAbsX() + run.getX();
    return area(new Rectangle(left, box.getAbsY(), run.getWidth() + added, box.getHeight()));
  }
}
