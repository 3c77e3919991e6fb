package factleaf.keep;

import factleaf.verify.KeptText.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jsoup.nodes.Element;

/** The text of a tagged PDF, in the order of its structure. */
final class PdfTags {
  private static final int DEEPEST = 150;
  private static final int ALMOST_ALL = 95; // percent

  /** What HTML calls the same; the others are blocks. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Title", "h1"),
          Map.entry("H", "h1"),
          Map.entry("P", "p"),
          Map.entry("L", "ul"),
          Map.entry("LI", "li"),
          Map.entry("Lbl", "caption"),
          Map.entry("Table", "table"),
          Map.entry("TR", "tr"),
          Map.entry("TH", "th"),
          Map.entry("TD", "td"),
          Map.entry("Note", "footnote"),
          Map.entry("FENote", "footnote"));

  private static final Set<String> INLINE =
      Set.of(
          "LBody",
          "Span",
          "Quote",
          "Link",
          "Reference",
          "BibEntry",
          "Code",
          "Em",
          "Strong",
          "Annot",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "Warichu",
          "WT",
          "WP",
          "Figure",
          "Formula",
          "Sub");

  private record Place(int page, int mark) {}

  private final Map<Place, List<Glyph>> texts;
  private final GlyphWords words = new GlyphWords();
  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int reached;

  private PdfTags(PDDocument document, List<Glyph> glyphs) {
    for (PDPage page : document.getPages()) {
      pages.put(page.getCOSObject(), pages.size());
    }
    texts =
        glyphs.stream()
            .collect(Collectors.groupingBy(glyph -> new Place(glyph.page(), glyph.mark())));
  }

  /**
   * The blocks of a document.
   *
   * @param glyphs all but artifacts
   * @return empty if it has no structure, or one that leaves text out
   */
  static Optional<List<Block>> blocks(PDDocument document, List<Glyph> glyphs) {
    PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) {
      return Optional.empty();
    }
    PdfTags tags = new PdfTags(document, glyphs);
    Element html = new Element("div");
    tags.add(root, -1, html, 0);
    if (tags.reached * 100L < (long) glyphs.size() * ALMOST_ALL) {
      return Optional.empty();
    }
    MarkupBlocks.putFootnotesBehind(html);
    return Optional.of(MarkupBlocks.of(html, 0));
  }

  private void add(PDStructureNode node, int page, Element into, int depth) {
    if (depth > DEEPEST || !seen.add(node.getCOSObject())) {
      return;
    }
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element
            when !element.getStandardStructureType().equals("Artifact") ->
            add(
                element,
                page(element.getPage(), page),
                into.appendChild(element(element)).lastElementChild(),
                depth + 1);
        case PDMarkedContentReference content ->
            addText(new Place(page(content.getPage(), page), content.getMCID()), into);
        case Integer mark -> addText(new Place(page, mark), into);
        default -> {
          // a picture, or a field to fill in
        }
      }
    }
  }

  private int page(PDPage own, int above) {
    return own == null ? above : pages.getOrDefault(own.getCOSObject(), above);
  }

  private void addText(Place place, Element into) {
    List<Glyph> glyphs = texts.remove(place);
    if (glyphs != null) {
      reached += glyphs.size();
      into.appendText(words.next(glyphs));
    }
  }

  private static Element element(PDStructureElement tag) {
    String type = tag.getStandardStructureType();
    String block = type.matches("H[1-6]|T(Head|Body|Foot)") ? type.toLowerCase(Locale.ROOT) : "div";
    Element element = new Element(INLINE.contains(type) ? "span" : NAMES.getOrDefault(type, block));
    if (type.equals("TD") || type.equals("TH")) {
      for (int i = 0; i < tag.getAttributes().size(); i++) {
        PDAttributeObject attribute = tag.getAttributes().getObject(i);
        if (attribute instanceof PDTableAttributeObject table) {
          element.attr("colspan", String.valueOf(table.getColSpan()));
          element.attr("rowspan", String.valueOf(table.getRowSpan()));
        }
      }
    }
    return element;
  }
}
