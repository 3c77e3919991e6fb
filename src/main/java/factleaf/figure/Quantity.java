package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.util.List;

/**
 * An amount with its unit.
 *
 * @param per the units it is counted by, in order: mg/kg/day has kg, day
 */
public record Quantity(Amount amount, Unit unit, List<Unit> per) implements Figure {
  public Quantity {
    per = List.copyOf(per);
  }
}
