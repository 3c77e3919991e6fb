package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the unit of a figure and those it is counted by: {@code mg/kg/day}. A chain makes sense if
 * nothing is counted twice by the same dimension, or by itself.
 *
 * <p>Rules: {@code unknown-unit}, {@code bad-figure}.
 */
final class UnitChainReader {
  private final Units table;
  private final Scalar scalar;
  private final String text;
  private final Findings findings;

  /**
   * @param scalar the figure
   * @param findings takes what is wrong
   */
  UnitChainReader(Units table, Scalar scalar, Findings findings) {
    this.table = table;
    this.scalar = scalar;
    this.text = scalar.value();
    this.findings = findings;
  }

  /**
   * The unit and those it is counted by; never an empty list.
   *
   * @param start where the chain begins in the figure
   */
  Optional<List<Unit>> read(int start) {
    List<Unit> units = new ArrayList<>();
    Set<String> dimensions = new HashSet<>();
    for (int at = start; at <= text.length(); ) {
      int end = end(at);
      String name = text.substring(at, end);
      Optional<Unit> unit = table.written(name);
      if (unit.isEmpty()) {
        return unknown(name, at, end);
      }
      Optional<String> nonsense =
          units.isEmpty() ? Optional.empty() : nonsense(unit.get(), units.getFirst(), dimensions);
      if (nonsense.isPresent()) {
        findings.error(
            "bad-figure",
            scalar.span(at, end),
            "\"" + text + "\" " + nonsense.get(),
            "a figure is counted once by each dimension, such as 5 mg/kg/day");
        return Optional.empty();
      }
      units.add(unit.get());
      at = end + 1;
    }
    return Optional.of(units);
  }

  /** Where the name that begins at an offset ends; names of units may have a slash. */
  private int end(int at) {
    Optional<String> whole =
        table.spellings().stream()
            .filter(name -> name.indexOf('/') > 0 && text.startsWith(name, at))
            .filter(name -> isEnd(at + name.length()))
            .max(Comparator.comparingInt(String::length));
    int slash = text.indexOf('/', at);
    return whole.map(name -> at + name.length()).orElse(slash < 0 ? text.length() : slash);
  }

  private boolean isEnd(int at) {
    return at == text.length() || text.charAt(at) == '/';
  }

  private static Optional<String> nonsense(Unit per, Unit first, Set<String> dimensions) {
    String name = per.written().getFirst();
    if (!per.divides()) {
      return Optional.of("is counted by \"" + name + "\", and nothing is");
    }
    if (per.equals(first)) {
      return Optional.of("is counted by its own unit");
    }
    return dimensions.add(per.dimension())
        ? Optional.empty()
        : Optional.of("is counted by " + per.dimension() + " twice");
  }

  private Optional<List<Unit>> unknown(String name, int at, int end) {
    findings.error(
        "unknown-unit",
        scalar.span(at, Math.max(end, at + 1)),
        "there is no unit \"" + name + "\"",
        table
            .refused(name)
            .map(
                refusal ->
                    "did you mean \"" + refusal.write() + "\"? " + name + ": " + refusal.reason())
            .or(
                () ->
                    Suggestion.nearest(name, table.spellings())
                        .map(nearest -> "did you mean \"" + nearest + "\"?"))
            .orElse("docs/fact-file.md lists the units; a bare count is written number 84"));
    return Optional.empty();
  }
}
