package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.figure.Computation;
import factleaf.figure.Figure;
import factleaf.yaml.Scalar;
import java.util.Optional;

/**
 * A figure of an entry.
 *
 * @param from what it is computed from; empty if a source gives it
 * @param span where it is written
 */
public record FactFigure(Figure figure, Optional<Computation> from, Span span) {
  static FactFigure given(Figure figure, Scalar written) {
    return new FactFigure(figure, Optional.empty(), written.span());
  }
}
