package factleaf.handout;

import factleaf.handout.Clinic.Value;
import java.util.List;

/** What a handout says of the clinic that hands it out. */
final class ClinicWriter {
  private ClinicWriter() {}

  static ClinicHead head(String language, HandoutSpec spec, Texts texts) {
    Clinic clinic = texts.clinic();
    boolean forPatients = spec.readers() == HandoutSpec.Readers.LAY;
    return new ClinicHead(
        clinic.value(Value.NAME).isEmpty() && forPatients,
        clinic.value(Value.NAME).orElse(""),
        clinic.value(Value.DEPARTMENT).orElse(""),
        clinic.language().equals(language) ? "" : clinic.language(),
        clinic.accent(),
        clinic.logo().map(Clinic.Logo::drawing).orElse(""),
        clinic.logo().map(Clinic.Logo::address).orElse(""),
        lines(List.of(Value.PHONE), texts),
        lines(List.of(Value.HOURS, Value.OUT_OF_HOURS, Value.EMERGENCY, Value.POISONS), texts),
        lines(List.of(Value.SITE), texts));
  }

  private static List<Handout.Line> lines(List<Value> values, Texts texts) {
    return values.stream().flatMap(value -> texts.line(value).stream()).toList();
  }
}
