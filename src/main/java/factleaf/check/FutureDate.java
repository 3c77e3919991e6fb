package factleaf.check;

import factleaf.fact.FactSheet;
import factleaf.fact.Signer;
import factleaf.fact.Source;
import java.time.LocalDate;

/**
 * {@code future-date}: a sheet was checked or signed, or a source read, on a day that has not come.
 * Tomorrow has: days are those of UTC, and east of it they begin earlier.
 */
record FutureDate(CheckContext context) implements BuiltIn {
  private static final String HINT = "correct the date, or the day of --today";

  @Override
  public void check(Subject subject, Report report) {
    LocalDate last = context.today().plusDays(1);
    FactSheet sheet = subject.sheet();
    if (sheet.review().checked().isAfter(last)) {
      report.at(
          sheet.span(),
          "the sheet was checked on " + sheet.review().checked() + ", which has not come",
          HINT);
    }
    sheet
        .withdrawn()
        .filter(withdrawn -> withdrawn.on().isAfter(last))
        .ifPresent(
            withdrawn ->
                report.at(
                    withdrawn.span(),
                    "the sheet is withdrawn on " + withdrawn.on() + ", which has not come",
                    HINT));
    for (Signer signer : sheet.review().standing().signers()) {
      if (signer.on().isAfter(last)) {
        report.at(
            signer.span(),
            signer.name() + " signed on " + signer.on() + ", which has not come",
            HINT);
      }
    }
    for (Source source : sheet.sources()) {
      if (source.read().isAfter(last)) {
        report.at(
            source.span(),
            "\"" + source.id() + "\" was read on " + source.read() + ", which has not come",
            HINT);
      }
    }
  }
}
