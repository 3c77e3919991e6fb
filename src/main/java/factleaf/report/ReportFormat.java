package factleaf.report;

import java.util.function.Function;

/** The forms in which a report is written. */
public enum ReportFormat {
  TEXT("Factleaf report of ", TextForm::of),
  JSON("\"generator\": \"Factleaf report\"", JsonForm::of),
  SARIF("\"name\": \"Factleaf\"", SarifForm::of),
  JUNIT("<testsuites name=\"Factleaf ", JunitForm::of),
  GITHUB("::debug::Factleaf report of ", GithubForm::of);

  private final String mark;
  private final Function<Report, String> writer;

  ReportFormat(String mark, Function<Report, String> writer) {
    this.mark = mark;
    this.writer = writer;
  }

  /** What a report in this form says of itself, so that a new one may take its place. */
  public String mark() {
    return mark;
  }

  /** The report; every line ends with a line feed. */
  public String write(Report report) {
    return writer.apply(report);
  }
}
