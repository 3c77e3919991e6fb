package factleaf.pdf.tagging;

/** A part of the structure tree: an element, or a piece of content in one. */
sealed interface StructureNode permits StructureElement, ContentItem {
  /** Whether something of it was painted. */
  boolean isPainted();
}
