package factleaf.pack;

import factleaf.diagnostic.Span;
import factleaf.vocabulary.Paper;
import java.util.List;
import java.util.Optional;

/**
 * Handouts that are given out together.
 *
 * @param id names its files
 * @param note what stands on the cover; empty for nothing
 * @param paper of all its documents; empty for that of their profiles
 * @param documents in the order in which they are printed
 * @param allowed contradictions that somebody looked at
 * @param span where the file begins
 */
public record Pack(
    String id,
    String title,
    String note,
    Optional<Paper> paper,
    List<Item> documents,
    List<Allowed> allowed,
    Span span) {
  public Pack {
    documents = List.copyOf(documents);
    allowed = List.copyOf(allowed);
  }

  /**
   * A document.
   *
   * @param sheet id of a sheet
   * @param handout id of a handout of its profile
   * @param span where the handout is named
   * @param sheetSpan where the sheet is named
   */
  public record Item(String sheet, String handout, Span span, Span sheetSpan) {}

  /**
   * A finding that is none, since somebody knows why.
   *
   * @param entry id of the entry that it names first
   * @param rule {@code pack-figure} or {@code pack-interaction}
   * @param because the reason, which the cover prints
   */
  public record Allowed(String entry, String rule, String because, Span span) {}

  /** The ids of its sheets, each once. */
  public List<String> sheets() {
    return documents.stream().map(Item::sheet).distinct().toList();
  }
}
