package factleaf.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of units, the one place that knows them. Read from data by {@link UnitsReader}.
 *
 * <p>Symbols are those of the SI and of UCUM where they are safe to print; micrograms and
 * international units are words, as ISMP's list of error-prone abbreviations asks.
 */
public final class Units {
  /**
   * A common way to write a unit that fact files do not take.
   *
   * @param write how they write it
   * @param reason why
   */
  public record Refusal(String write, String reason) {}

  /** What the table says of a unit beside the unit itself. */
  record Row(Unit unit, Map<String, List<String>> sources, Map<String, String> refused) {}

  private static final String ANY_LANGUAGE = "any";

  private final List<Row> rows;

  Units(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** All units in the order of the table. */
  public List<Unit> all() {
    return rows.stream().map(Row::unit).toList();
  }

  /** The unit that is written so in fact files. */
  public Optional<Unit> written(String text) {
    return all().stream().filter(unit -> unit.written().contains(text)).findFirst();
  }

  /** All ways in which fact files write units. */
  public List<String> spellings() {
    return all().stream().flatMap(unit -> unit.written().stream()).toList();
  }

  /** Why a fact file must not write a unit so, in any case of its letters. */
  public Optional<Refusal> refused(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.refused().containsKey(key))
        .findFirst()
        .map(row -> new Refusal(write(row.unit(), key), row.refused().get(key)));
  }

  /** A plural for a plural. */
  private static String write(Unit unit, String spelling) {
    boolean plural = spelling.length() > 1 && spelling.endsWith("s");
    return plural ? unit.written().getLast() : unit.written().getFirst();
  }

  /** How the sources of a language write units: as fact files do, and in other ways. */
  public Map<String, Unit> inSources(String language) {
    Map<String, Unit> spellings = new LinkedHashMap<>();
    for (Row row : rows) {
      row.unit().written().forEach(spelling -> spellings.put(spelling, row.unit()));
      for (String key : List.of(ANY_LANGUAGE, language)) {
        row.sources()
            .getOrDefault(key, List.of())
            .forEach(spelling -> spellings.put(spelling, row.unit()));
      }
    }
    return spellings;
  }
}
