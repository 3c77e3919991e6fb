package factleaf.fact;

import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A printed text with the places of its figures.
 *
 * @param pieces the text in order
 * @param scalar the text as written, for findings
 */
public record Wording(List<Piece> pieces, Scalar scalar) {
  /** Words in braces that stand for the clinic's own, and need no figure. */
  public static final Set<String> CLINIC = Set.of("clinic", "phone", "emergency");

  /** A part of a wording. {@code start} and {@code end} are offsets in the scalar's value. */
  public sealed interface Piece {
    int start();

    int end();
  }

  /** Words as they are printed. */
  public record Words(String text, int start, int end) implements Piece {}

  /** The place of a figure, or of a word of the clinic. */
  public record Placeholder(String figure, int start, int end) implements Piece {}

  public Wording {
    pieces = List.copyOf(pieces);
  }

  /** The places of figures and of words of the clinic, in order. */
  public Stream<Placeholder> placeholders() {
    return pieces.stream().filter(Placeholder.class::isInstance).map(Placeholder.class::cast);
  }

  /**
   * The wording as text.
   *
   * @param figure what stands in place of the figure of a name
   */
  public String text(UnaryOperator<String> figure) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Words words -> words.text();
                  case Placeholder place -> figure.apply(place.figure());
                })
        .collect(Collectors.joining());
  }

  /**
   * The wording as plain text, each figure standing as one letter, for rules that read sentences.
   */
  public String plain() {
    return text(name -> "N").replace('\u00A0', ' ');
  }
}
