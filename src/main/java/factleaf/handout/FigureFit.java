package factleaf.handout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the figures of one route, region and population fit each other.
 *
 * @param rising quantities, none of which is above one that follows
 * @param spread how many times the smallest amount of a kind the largest may be, in sections about
 *     use; empty for any
 * @param except names of figures that are no doses
 */
public record FigureFit(List<String> rising, Optional<BigDecimal> spread, Set<String> except) {
  public static final FigureFit NONE = new FigureFit(List.of(), Optional.empty(), Set.of());

  public FigureFit {
    rising = List.copyOf(rising);
    except = Set.copyOf(except);
  }
}
