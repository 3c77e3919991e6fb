package factleaf.fact;

import factleaf.yaml.Scalar;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A printed text with the places of its figures.
 *
 * @param pieces the text in order
 * @param scalar the text as written, for findings
 */
public record Wording(List<Piece> pieces, Scalar scalar) {
  /** A part of a wording. {@code start} and {@code end} are offsets in the scalar's value. */
  public sealed interface Piece {
    int start();

    int end();
  }

  /** Words as they are printed. */
  public record Words(String text, int start, int end) implements Piece {}

  /** The place of a figure. */
  public record Placeholder(String figure, int start, int end) implements Piece {}

  public Wording {
    pieces = List.copyOf(pieces);
  }

  /** The names of the figures that the wording places, in order. */
  public List<String> placeholders() {
    return pieces.stream()
        .filter(Placeholder.class::isInstance)
        .map(piece -> ((Placeholder) piece).figure())
        .toList();
  }

  /**
   * The wording as plain text, each figure standing as one letter, for rules that read sentences.
   */
  public String plain() {
    return pieces.stream()
        .map(piece -> piece instanceof Words words ? words.text() : "N")
        .collect(Collectors.joining())
        .replace('\u00A0', ' ');
  }
}
