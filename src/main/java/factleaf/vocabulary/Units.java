package factleaf.vocabulary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  record Row(
      Unit unit,
      List<String> also,
      Map<String, List<String>> sources,
      Map<String, String> refused) {
    /** How fact files write it. */
    Stream<String> spellings() {
      return Stream.concat(unit.written().stream(), also.stream());
    }
  }

  static final String ANY_LANGUAGE = "any";

  /** Ids of the units that figures themselves speak of: once a day, 28+3 weeks. */
  static final List<String> NEEDED = List.of("time", "day", "week");

  private final List<Row> rows;

  /** By all ways in which fact files write them; each figure of a sheet is held against these. */
  private final Map<String, Unit> written = new LinkedHashMap<>();

  private final List<String> spellings;

  Units(List<Row> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> row.spellings().forEach(words -> written.putIfAbsent(words, row.unit())));
    spellings = List.copyOf(written.keySet());
  }

  /** All units in the order of the table. */
  public List<Unit> all() {
    return rows.stream().map(Row::unit).toList();
  }

  /** One of those that every table has. */
  public Unit needed(String id) {
    return rows.stream().map(Row::unit).filter(u -> u.id().equals(id)).findFirst().orElseThrow();
  }

  /** The unit that is written so in fact files. */
  public Optional<Unit> written(String text) {
    return Optional.ofNullable(written.get(text));
  }

  /** All ways in which fact files write units. */
  public List<String> spellings() {
    return spellings;
  }

  /** How the unit is written that begins at a place of a figure; the longest. */
  public Optional<String> beginning(String figure, int at) {
    return spellings.stream()
        .filter(spelling -> figure.startsWith(spelling, at))
        .filter(spelling -> isEnd(figure, at + spelling.length()))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean isEnd(String figure, int at) {
    return at == figure.length() || !Character.isLetterOrDigit(figure.charAt(at));
  }

  /** Why a fact file must not write a unit so, in any case of its letters. */
  public Optional<Refusal> refused(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.refused().containsKey(key))
        .findFirst()
        .map(row -> new Refusal(write(row.unit(), key), row.refused().get(key)));
  }

  /** How a fact file must not write a unit, and why. */
  public Map<String, String> refusals(Unit unit) {
    return rows.stream().filter(row -> row.unit().equals(unit)).findFirst().orElseThrow().refused();
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
      row.spellings().forEach(spelling -> spellings.put(spelling, row.unit()));
      for (String key : List.of(ANY_LANGUAGE, language)) {
        row.sources()
            .getOrDefault(key, List.of())
            .forEach(spelling -> spellings.put(spelling, row.unit()));
      }
    }
    return spellings;
  }
}
