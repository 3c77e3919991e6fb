package factleaf.pdf.tagging;

import factleaf.pdf.tagging.ContentItem.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/**
 * The marked-content sequences of the pages (ISO 32000-1, 14.6). Everything that is painted is
 * either content of the structure or an artifact (ISO 14289-1, 7.1); a sequence goes on as long as
 * the same thing is painted.
 */
final class MarkedContent {
  /** Why something is painted that is not content (14.8.2.2.2). */
  enum Artifact {
    /** Borders, backgrounds, rules, repeated heads of tables. */
    LAYOUT("Layout"),
    /** Running heads and feet, page numbers. */
    PAGINATION("Pagination");

    private final PdfDictionary properties = new PdfDictionary();

    Artifact(String type) {
      properties.put(PdfName.TYPE, new PdfName(type));
    }
  }

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  /** The content of each page by MCID. */
  private final List<List<ContentItem>> pages = new ArrayList<>();

  private Optional<PdfContentByte> canvas = Optional.empty();

  /** What is open: a {@link ContentItem}, an {@link Artifact}, or nothing. */
  private Optional<Object> open = Optional.empty();

  void startPage(PdfContentByte page) {
    canvas = Optional.of(page);
    pages.add(new ArrayList<>());
  }

  /** The pages so far: their content by MCID. */
  List<List<ContentItem>> pages() {
    return pages;
  }

  /** Marks what is painted next as content. */
  void content(ContentItem item) {
    if (isOpen(item)) {
      return;
    }
    if (open.isPresent() && open.get() instanceof ContentItem last && item.follows(last)) {
      open = Optional.of(item); // one sequence may hold several texts
      return;
    }
    close();
    List<ContentItem> page = pages.getLast();
    int id = page.size();
    page.add(item);
    item.sequences().add(new Sequence(pages.size() - 1, id));
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.MCID, new PdfNumber(id));
    begin(item, item.element().role().type(), properties);
  }

  /** Marks what is painted next as an artifact. */
  void artifact(Artifact artifact) {
    if (!isOpen(artifact)) {
      close();
      begin(artifact, ARTIFACT, artifact.properties);
    }
  }

  void close() {
    if (open.isPresent()) {
      canvas.orElseThrow().endMarkedContentSequence();
      open = Optional.empty();
    }
  }

  private boolean isOpen(Object what) {
    return open.isPresent() && open.get() == what;
  }

  private void begin(Object what, PdfName tag, PdfDictionary properties) {
    canvas.orElseThrow().beginMarkedContentSequence(tag, properties, true);
    open = Optional.of(what);
  }
}
