package factleaf.vocabulary;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name of figures that says which quantity of the medicine they are.
 *
 * @param dose whether it is a dose, or how often one is taken
 * @param shared whether it is of no one medicine, so that all sheets of a pack give the same
 */
public record Measured(String id, boolean dose, boolean shared) {
  /** The one of these that a figure's name names, with or without a region of two letters. */
  public static Optional<String> named(String figure, Set<String> ids) {
    int hyphen = figure.length() - 3;
    boolean regional = hyphen > 0 && figure.charAt(hyphen) == '-';
    String general = regional ? figure.substring(0, hyphen) : figure;
    return Stream.of(figure, general).filter(ids::contains).findFirst();
  }
}
