package factleaf.handout;

import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the sheets of a profile are made into.
 *
 * @param made ids of formats; none named: HTML and PDF
 * @param limited formats that are not for all handouts
 */
public record FormatChoice(List<Scalar> made, List<Limited> limited) {
  /** Of a profile that says nothing of it. */
  static final FormatChoice USUAL = new FormatChoice(List.of(), List.of());

  private static final Set<String> USUAL_IDS = Set.of("html", "pdf");

  /**
   * A format that some handouts are made into.
   *
   * @param handouts their ids
   */
  public record Limited(Scalar format, List<Scalar> handouts) {}

  public FormatChoice {
    made = List.copyOf(made);
    limited = List.copyOf(limited);
  }

  /** Whether a format is made without being asked for. */
  public boolean makes(String format) {
    return made.isEmpty()
        ? USUAL_IDS.contains(format)
        : made.stream().anyMatch(one -> one.value().equals(format));
  }

  /** Whether a handout may be made into a format. */
  public boolean isFor(String format, String handout) {
    return limited.stream()
        .filter(one -> one.format().value().equals(format))
        .allMatch(one -> one.handouts().stream().anyMatch(id -> id.value().equals(handout)));
  }

  /** All ids of formats, with their places. */
  public Stream<Scalar> named() {
    return Stream.concat(made.stream(), limited.stream().map(Limited::format));
  }
}
