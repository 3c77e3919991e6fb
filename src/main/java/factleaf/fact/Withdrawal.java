package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sheet that nobody should use any more. Its handouts say so in place of its facts.
 *
 * @param on since when
 * @param because why, in words for all readers
 * @param instead what to use or do; empty if the sheet does not say
 * @param span where that is said
 */
public record Withdrawal(LocalDate on, String because, String instead, Span span) {
  static final Keys KEYS =
      Keys.about("").must("on", Shape.TEXT).must("because", Shape.TEXT).may("instead", Shape.TEXT);

  /** Empty, with findings, if the day cannot be read. */
  static Optional<Withdrawal> read(Mapping block, Findings findings) {
    Fields fields = new Fields(block, block.span(), "\"withdrawn\"", KEYS, findings);
    String because = fields.valueOf("because");
    String instead = fields.valueOf("instead");
    return fields
        .text("on")
        .flatMap(day -> Days.read(day, findings))
        .map(day -> new Withdrawal(day, because, instead, block.span()));
  }
}
