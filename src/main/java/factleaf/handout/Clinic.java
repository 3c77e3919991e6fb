package factleaf.handout;

import factleaf.diagnostic.Span;
import factleaf.fact.Region;
import factleaf.handout.HandoutSpec.Readers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clinic that hands the sheets out, as its file says. Nothing of it is made up: what the file
 * does not say is not printed.
 *
 * @param values what it says, by name; none of them is a figure
 * @param region whose entries its sheets print; empty for those of all regions
 * @param language of the values; empty for that of each sheet
 * @param logo a picture; empty for none
 * @param accent colour of headings, as {@code #rrggbb}; empty for the shipped one
 * @param siteSpan where the address of its site stands
 */
public record Clinic(
    Map<Value, String> values,
    Optional<Region> region,
    String language,
    Optional<Logo> logo,
    String accent,
    Optional<Span> siteSpan) {
  /** No clinic: handouts have a box for its stamp, and plain words. */
  public static final Clinic NONE =
      new Clinic(Map.of(), Optional.empty(), "", Optional.empty(), "", Optional.empty());

  /** What a clinic can say of itself, in the order in which its handouts print it. */
  public enum Value {
    NAME,
    DEPARTMENT,
    PHONE,
    HOURS,
    OUT_OF_HOURS,
    EMERGENCY,
    /** For clinicians: many such services take no calls of patients. */
    POISONS,
    POISONS_FOR_PATIENTS,
    /** The address at which the folder out/ stands, of https, without a slash at its end. */
    SITE
  }

  /** The values that stand behind their names. */
  static final List<Value> LABELLED =
      List.of(
          Value.PHONE,
          Value.HOURS,
          Value.OUT_OF_HOURS,
          Value.EMERGENCY,
          Value.POISONS,
          Value.POISONS_FOR_PATIENTS,
          Value.SITE);

  public Clinic {
    values = Map.copyOf(values);
  }

  /** A value; empty if the file does not say it. */
  public Optional<String> value(Value value) {
    return Optional.ofNullable(values.get(value));
  }

  /** The address of a path of out/; empty if the file does not say where that stands. */
  public Optional<String> address(String path) {
    return value(Value.SITE).map(site -> site + "/" + path);
  }

  /** Which number of a poisons service is for some readers: lay ones have one of their own. */
  static Value poisons(Readers readers) {
    return readers == Readers.LAY ? Value.POISONS_FOR_PATIENTS : Value.POISONS;
  }

  /** What its handouts for some readers know: lay ones have no number that is for clinicians. */
  Clinic readBy(Readers readers) {
    Value poisons = poisons(readers);
    if (poisons == Value.POISONS || !values.containsKey(Value.POISONS)) {
      return this;
    }
    Map<Value, String> theirs = new EnumMap<>(values);
    theirs.remove(Value.POISONS);
    value(poisons).ifPresent(number -> theirs.put(Value.POISONS, number));
    return new Clinic(theirs, region, language, logo, accent, siteSpan);
  }

  /** The same clinic with the sheets of another region. */
  public Clinic in(Region other) {
    return new Clinic(values, Optional.of(other), language, logo, accent, siteSpan);
  }
}
