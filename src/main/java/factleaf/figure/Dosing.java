package factleaf.figure;

/**
 * A dose and how often it is taken: 20 mg once a week, 2 puffs every 4 hours.
 *
 * @param often a number of times, or an {@link Every}
 */
public record Dosing(Figure dose, Figure often) implements Figure {
  @Override
  public String written() {
    return dose.written() + " " + often.written();
  }
}
