package factleaf.pdf.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;

/** A structure element (ISO 32000-1, 14.7.2), with its parts in reading order. */
final class StructureElement implements StructureNode {
  /**
   * An annotation that belongs to an element (14.7.4.3).
   *
   * @param page from 0
   */
  record ObjectReference(int page, PdfIndirectReference annotation) {}

  private final Role role;
  private final Optional<StructureElement> parent;
  private final List<StructureNode> kids = new ArrayList<>();
  private final List<ObjectReference> objects = new ArrayList<>();

  /** Entries of its dictionary besides the tree's own: Lang, Alt, ActualText, E, ID. */
  private final PdfDictionary entries = new PdfDictionary();

  /** Attributes by owner (14.8.5). */
  private final List<PdfDictionary> attributes = new ArrayList<>();

  /** Whether it was made for loose text. */
  private final boolean implied;

  /** How many of its kids are elements. */
  private int elements;

  private StructureElement(Role role, Optional<StructureElement> parent, boolean implied) {
    this.role = role;
    this.parent = parent;
    this.implied = implied;
  }

  static StructureElement root() {
    return new StructureElement(Role.DOCUMENT, Optional.empty(), false);
  }

  Role role() {
    return role;
  }

  List<StructureNode> kids() {
    return kids;
  }

  List<ObjectReference> objects() {
    return objects;
  }

  PdfDictionary entries() {
    return entries;
  }

  List<PdfDictionary> attributes() {
    return attributes;
  }

  /** The attributes of an owner, made at first use. */
  PdfDictionary attributes(String owner) {
    PdfName name = new PdfName(owner);
    Optional<PdfDictionary> known =
        attributes.stream().filter(a -> name.equals(a.get(PdfName.O))).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    PdfDictionary made = new PdfDictionary();
    made.put(PdfName.O, name);
    attributes.add(made);
    return made;
  }

  /** A new last part. */
  StructureElement add(Role kid) {
    return add(kid, false);
  }

  private StructureElement add(Role kid, boolean loose) {
    StructureElement added = new StructureElement(kid, Optional.of(this), loose);
    kids.add(added);
    elements++;
    return added;
  }

  /** This element or the nearest around it that is a link. */
  Optional<StructureElement> link() {
    return role == Role.LINK ? Optional.of(this) : parent.flatMap(StructureElement::link);
  }

  /**
   * Content as a new last part.
   *
   * @param order its place in the reading order of the document
   */
  ContentItem addContent(int order) {
    ContentItem added = new ContentItem(this, order, elements);
    kids.add(added);
    return added;
  }

  /**
   * Where text at the end of this element goes: itself, or, if it may not hold text, a paragraph.
   */
  StructureElement textHost() {
    if (!role.isGrouping()) {
      return this;
    }
    boolean joins = endsInLooseText();
    return joins ? (StructureElement) kids.getLast() : add(Role.P, true);
  }

  /** Its last part, if that is an element. */
  Optional<StructureElement> lastElement() {
    return !kids.isEmpty() && kids.getLast() instanceof StructureElement last
        ? Optional.of(last)
        : Optional.empty();
  }

  boolean isLabel() {
    return role == Role.LBL;
  }

  /** Whether its last part is a paragraph made for loose text, which more text joins. */
  boolean endsInLooseText() {
    return !kids.isEmpty() && kids.getLast() instanceof StructureElement e && e.implied;
  }

  /** The parts that the file gets: those that were painted, and all cells of a table that was. */
  List<StructureNode> printedKids() {
    List<StructureNode> printed = new ArrayList<>(kids.size());
    for (StructureNode kid : kids) {
      if (kid.isPainted() || (kid instanceof StructureElement e && e.role.stays())) {
        printed.add(kid);
      }
    }
    return printed;
  }

  @Override
  public boolean isPainted() {
    if (!objects.isEmpty()) {
      return true;
    }
    for (StructureNode kid : kids) {
      if (kid.isPainted()) {
        return true;
      }
    }
    return false;
  }
}
