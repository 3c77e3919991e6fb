package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.figure.PartialDate;
import factleaf.vocabulary.SourceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that entries cite.
 *
 * @param language of its text, if it is not the sheet's
 * @param read day on which the editor read it
 * @param address of the web, in ASCII
 * @param addressSpan where it stands
 * @param note what a reader should know of it
 * @param snapshot the text that was read
 * @param ignored passages of it that make no claim
 * @param identifiers what registers call it
 * @param span where the id stands
 */
public record Source(
    String id,
    SourceKind kind,
    String title,
    Optional<String> authors,
    Optional<String> publisher,
    Optional<PartialDate> issued,
    Optional<String> language,
    LocalDate read,
    Optional<Region> region,
    Optional<String> address,
    Optional<Span> addressSpan,
    Optional<String> note,
    Optional<Snapshot> snapshot,
    List<Ignored> ignored,
    Map<Identifier, String> identifiers,
    Span span) {
  /** What a register calls it. */
  public Optional<String> identifier(Identifier register) {
    return Optional.ofNullable(identifiers.get(register));
  }

  /**
   * A kept copy of a source's text.
   *
   * @param file plain file name
   * @param sha256 of its bytes, 64 lower-case hexadecimal digits
   */
  public record Snapshot(String file, String sha256) {}
}
