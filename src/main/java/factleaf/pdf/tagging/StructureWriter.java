package factleaf.pdf.tagging;

import factleaf.pdf.tagging.ContentItem.Sequence;
import factleaf.pdf.tagging.StructureElement.ObjectReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes the structure tree into the file (ISO 32000-1, 14.7): the elements that were painted, and
 * the tree that leads from content back to them (14.7.4.4).
 */
final class StructureWriter {
  private static final PdfName STRUCT_TREE_ROOT = new PdfName("StructTreeRoot");
  private static final PdfName MCR = new PdfName("MCR");
  private static final PdfName OBJ = new PdfName("Obj");
  private static final PdfName PAGE = new PdfName("Pg");
  private static final PdfName ID_TREE = new PdfName("IDTree");

  private final PdfWriter writer;
  private final Map<StructureElement, PdfIndirectReference> references = new IdentityHashMap<>();
  private final Map<String, PdfIndirectReference> identifiers = new TreeMap<>();

  StructureWriter(PdfWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes the tree and names it in the catalog.
   *
   * @param pages the content of each page by MCID
   * @param annotated the elements of the annotations, whose keys follow those of the pages
   */
  void write(StructureElement root, List<List<ContentItem>> pages, List<StructureElement> annotated)
      throws IOException {
    PdfIndirectReference treeRoot = writer.getPdfIndirectReference();
    write(root, treeRoot);
    PdfDictionary tree = new PdfDictionary(STRUCT_TREE_ROOT);
    tree.put(PdfName.K, reference(root));
    tree.put(PdfName.PARENTTREE, parentTree(pages, annotated));
    tree.put(PdfName.PARENTTREENEXTKEY, new PdfNumber(pages.size() + annotated.size()));
    if (!identifiers.isEmpty()) {
      tree.put(ID_TREE, identifierTree());
    }
    writer.addToBody(tree, treeRoot);
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(STRUCT_TREE_ROOT, treeRoot);
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, new PdfBoolean(true));
    catalog.put(PdfName.MARKINFO, marked);
  }

  private void write(StructureElement element, PdfIndirectReference parent) throws IOException {
    PdfDictionary dictionary = new PdfDictionary(); // its type may be left out
    dictionary.put(PdfName.S, element.role().type());
    dictionary.put(PdfName.P, parent);
    dictionary.merge(element.entries());
    if (!element.attributes().isEmpty()) {
      PdfArray attributes = new PdfArray();
      element.attributes().forEach(attributes::add);
      dictionary.put(PdfName.A, attributes);
    }
    if (element.entries().get(PdfName.ID) instanceof PdfString id) {
      identifiers.put(id.toString(), reference(element));
    }
    Optional<Integer> page = page(element);
    page.ifPresent(p -> dictionary.put(PAGE, writer.getPageReference(p + 1)));
    List<StructureElement> elements = new ArrayList<>();
    PdfArray kids = new PdfArray();
    for (StructureNode kid : element.printedKids()) {
      switch (kid) {
        case StructureElement e -> {
          kids.add(reference(e));
          elements.add(e);
        }
        case ContentItem item -> item.sequences().forEach(sequence -> add(kids, sequence, page));
      }
    }
    element.objects().forEach(object -> add(kids, object, page));
    if (!kids.isEmpty()) {
      dictionary.put(PdfName.K, kids.size() == 1 ? kids.getPdfObject(0) : kids);
    }
    writer.addToBody(dictionary, reference(element));
    for (StructureElement kid : elements) {
      write(kid, reference(element));
    }
  }

  /** The page of an element's first own content; sequences there are named by number alone. */
  private static Optional<Integer> page(StructureElement element) {
    for (StructureNode kid : element.kids()) {
      if (kid instanceof ContentItem item && item.isPainted()) {
        return Optional.of(item.sequences().getFirst().page());
      }
    }
    return Optional.empty();
  }

  private void add(PdfArray kids, Sequence sequence, Optional<Integer> page) {
    if (page.isPresent() && page.get() == sequence.page()) {
      kids.add(new PdfNumber(sequence.id()));
      return;
    }
    PdfDictionary reference = new PdfDictionary(MCR);
    reference.put(PAGE, writer.getPageReference(sequence.page() + 1));
    reference.put(PdfName.MCID, new PdfNumber(sequence.id()));
    kids.add(reference);
  }

  private void add(PdfArray kids, ObjectReference object, Optional<Integer> page) {
    PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
    if (page.isEmpty() || page.get() != object.page()) {
      reference.put(PAGE, writer.getPageReference(object.page() + 1));
    }
    reference.put(OBJ, object.annotation());
    kids.add(reference);
  }

  private PdfIndirectReference parentTree(
      List<List<ContentItem>> pages, List<StructureElement> annotated) throws IOException {
    PdfArray numbers = new PdfArray();
    int key = 0;
    for (List<ContentItem> page : pages) {
      PdfArray parents = new PdfArray();
      page.forEach(item -> parents.add(reference(item.element())));
      numbers.add(new PdfNumber(key++));
      numbers.add(writer.addToBody(parents).getIndirectReference());
    }
    for (StructureElement element : annotated) {
      numbers.add(new PdfNumber(key++));
      numbers.add(reference(element));
    }
    PdfDictionary tree = new PdfDictionary();
    tree.put(PdfName.NUMS, numbers);
    return writer.addToBody(tree).getIndirectReference();
  }

  private PdfDictionary identifierTree() {
    PdfArray names = new PdfArray();
    identifiers.forEach(
        (id, element) -> {
          names.add(new PdfString(id));
          names.add(element);
        });
    PdfDictionary tree = new PdfDictionary();
    tree.put(PdfName.NAMES, names);
    return tree;
  }

  private PdfIndirectReference reference(StructureElement element) {
    return references.computeIfAbsent(element, e -> writer.getPdfIndirectReference());
  }
}
