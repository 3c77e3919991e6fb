package factleaf.report;

/** For people who read it in a file. */
final class TextForm {
  private TextForm() {}

  static String of(Report report) {
    return ReportFormat.TEXT.mark()
        + report.command()
        + (report.items().isEmpty() ? ": no findings\n" : ":\n" + report.words());
  }
}
