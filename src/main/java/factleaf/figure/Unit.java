package factleaf.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units that a figure may have. Symbols are those of the SI and of UCUM where they are safe to
 * print; micrograms and international units are words, as ISMP's list of error-prone abbreviations
 * asks.
 */
public enum Unit {
  KG("kg"),
  G("g"),
  MG("mg"),
  MICROGRAM("microgram", "micrograms"),
  NANOGRAM("nanogram", "nanograms"),
  L("L"),
  ML("mL"),
  MOL("mol"),
  MMOL("mmol"),
  MICROMOL("micromol"),
  UNIT("unit", "units"),
  SECOND("second", "seconds"),
  MINUTE("minute", "minutes"),
  HOUR("hour", "hours"),
  DAY("day", "days"),
  WEEK("week", "weeks"),
  MONTH("month", "months"),
  YEAR("year", "years"),
  CM("cm"),
  M("m"),
  SQUARE_METRE("m2"),
  TIME("time", "times"),
  DOSE("dose", "doses"),
  TABLET("tablet", "tablets"),
  CAPSULE("capsule", "capsules"),
  DROP("drop", "drops"),
  PUFF("puff", "puffs"),
  PERSON("person", "people"),
  PERCENT("%"),
  CELSIUS("°C"),
  MMHG("mmHg"),
  EGFR("mL/min/1.73m2");

  /**
   * Common ways to write a unit that fact files do not take, most of them error-prone; in lower
   * case.
   */
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.ofEntries(
          Map.entry("mcg", "microgram"),
          Map.entry("ug", "microgram"),
          Map.entry("\u00B5g", "microgram"),
          Map.entry("\u03BCg", "microgram"),
          Map.entry("ng", "nanogram"),
          Map.entry("u", "unit"),
          Map.entry("iu", "unit"),
          Map.entry("cc", "mL"),
          Map.entry("s", "second"),
          Map.entry("sec", "second"),
          Map.entry("min", "minute"),
          Map.entry("h", "hour"),
          Map.entry("hr", "hour"),
          Map.entry("hrs", "hours"),
          Map.entry("d", "day"),
          Map.entry("wk", "week"),
          Map.entry("mo", "month"),
          Map.entry("yr", "year"));

  private final String singular;
  private final String plural;

  Unit(String symbol) {
    this(symbol, symbol);
  }

  Unit(String singular, String plural) {
    this.singular = singular;
    this.plural = plural;
  }

  /** How the unit is named in text files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The unit that is written so in fact files. */
  static Optional<Unit> written(String text) {
    return Arrays.stream(values())
        .filter(unit -> unit.singular.equals(text) || unit.plural.equals(text))
        .findFirst();
  }

  /** How a unit is written that somebody wrote in another common way; empty if it is not known. */
  static Optional<String> respelt(String text) {
    return Optional.ofNullable(OTHER_SPELLINGS.get(text.toLowerCase(Locale.ROOT)));
  }

  /** All ways to write a unit. */
  static List<String> spellings() {
    return Arrays.stream(values())
        .flatMap(unit -> Stream.of(unit.singular, unit.plural))
        .distinct()
        .toList();
  }
}
