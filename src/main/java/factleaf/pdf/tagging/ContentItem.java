package factleaf.pdf.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * A text or picture of the document, and the marked-content sequences in which it was painted (ISO
 * 32000-1, 14.7.4.2): one, or more if it goes over lines with something between, or over pages.
 */
final class ContentItem implements StructureNode {
  /**
   * A marked-content sequence.
   *
   * @param page from 0
   * @param id its MCID, from 0 on each page
   */
  record Sequence(int page, int id) {}

  private final StructureElement element;
  private final int order;
  private final int group;
  private final List<Sequence> sequences = new ArrayList<>();

  /**
   * @param order its place in the reading order of the document
   * @param group number of the elements that stand before it in its own
   */
  ContentItem(StructureElement element, int order, int group) {
    this.element = element;
    this.order = order;
    this.group = group;
  }

  /** Its place in the reading order of the document. */
  int order() {
    return order;
  }

  /** Whether another stands before this in the same element, with no element between them. */
  boolean follows(ContentItem other) {
    return element == other.element && group == other.group && order > other.order;
  }

  /** The element that it stands in. */
  StructureElement element() {
    return element;
  }

  List<Sequence> sequences() {
    return sequences;
  }

  @Override
  public boolean isPainted() {
    return !sequences.isEmpty();
  }
}
