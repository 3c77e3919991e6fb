package factleaf.handout;

import factleaf.handout.Clinic.Value;
import factleaf.handout.HandoutSpec.Readers;
import java.util.List;

/**
 * The clinic that hands it out; all empty without one.
 *
 * @param stamp whether the page has a box for a stamp in its place
 * @param language of its texts, if it is another than the sheet's
 * @param accent colour of headings, as {@code #rrggbb}
 * @param drawing an {@code svg} element, or empty
 * @param picture address of a picture, or empty
 * @param phone its number behind its label, or nothing; {@code site} likewise
 * @param contacts how else to reach whom
 */
public record ClinicHead(
    boolean stamp,
    String name,
    String department,
    String language,
    String accent,
    String drawing,
    String picture,
    List<Handout.Line> phone,
    List<Handout.Line> contacts,
    List<Handout.Line> site) {
  /**
   * @param language of the sheet
   * @param texts that hold the clinic
   */
  public static ClinicHead of(String language, Readers readers, Texts texts) {
    Clinic clinic = texts.clinic();
    Value poisons = Clinic.poisons(readers);
    return new ClinicHead(
        clinic.value(Value.NAME).isEmpty() && readers == Readers.LAY,
        clinic.value(Value.NAME).orElse(""),
        clinic.value(Value.DEPARTMENT).orElse(""),
        clinic.language().equals(language) ? "" : clinic.language(),
        clinic.accent(),
        clinic.logo().map(Logo::drawing).orElse(""),
        clinic.logo().map(Logo::address).orElse(""),
        lines(List.of(Value.PHONE), texts),
        lines(List.of(Value.HOURS, Value.OUT_OF_HOURS, Value.EMERGENCY, poisons), texts),
        lines(List.of(Value.SITE), texts));
  }

  private static List<Handout.Line> lines(List<Value> values, Texts texts) {
    return values.stream().flatMap(value -> texts.line(value).stream()).toList();
  }
}
