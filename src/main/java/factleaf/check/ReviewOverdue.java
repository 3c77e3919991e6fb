package factleaf.check;

import factleaf.fact.Days;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import java.time.LocalDate;

/**
 * {@code review-overdue}: a sheet is past the day of its next review, or a source was read so long
 * ago that it may have changed. The day itself is in time.
 */
record ReviewOverdue(CheckContext context) implements BuiltIn {

  @Override
  public void check(Subject subject, Report report) {
    LocalDate today = context.today();
    FactSheet sheet = subject.sheet();
    int years = subject.vocabulary().years().reading();
    if (Days.wasRead(sheet.review().due()) && today.isAfter(sheet.review().due())) {
      report(sheet, context.allowOverdue(), report);
    }
    sheet.sources().stream()
        .filter(
            source -> Days.wasRead(source.read()) && today.isAfter(source.read().plusYears(years)))
        .forEach(source -> report(source, years, report));
  }

  /** The last day on which nothing more is overdue than was on the day before. */
  static LocalDate validUntil(FactSheet sheet, int years) {
    return sheet.sources().stream()
        .map(source -> source.read().plusYears(years))
        .reduce(sheet.review().due(), (first, second) -> first.isBefore(second) ? first : second);
  }

  private static void report(FactSheet sheet, boolean allowed, Report report) {
    String message = "the review of this sheet was due on " + sheet.review().due();
    if (allowed) {
      report.warn(
          sheet.review().span(), message, "check the sheet and give it new dates under \"review\"");
    } else {
      report.at(
          sheet.review().span(),
          message,
          "check the sheet and give it new dates under \"review\"; build and check go on with"
              + " --allow-overdue");
    }
  }

  private static void report(Source source, int years, Report report) {
    report.warn(
        source.span(),
        "\""
            + source.id()
            + "\" was read on "
            + source.read()
            + ", more than "
            + years
            + " years ago",
        "read it again, correct what has changed, and give the new date under \"read\"");
  }
}
