package factleaf.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day given on the command line, of the years that fact files may say. */
final class DayConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + text + "\" is not a day; write 2026-11-22");
    }
    if (day.getYear() < 2000 || day.getYear() > 2999) {
      throw new TypeConversionException("\"" + text + "\" is not a day of the years 2000 to 2999");
    }
    return day;
  }
}
