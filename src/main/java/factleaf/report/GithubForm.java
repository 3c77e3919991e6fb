package factleaf.report;

import factleaf.diagnostic.Span;
import java.util.stream.Collectors;

/**
 * Workflow commands, which GitHub shows at the lines of a pull request. How they are escaped:
 * github.com/actions/toolkit, packages/core/src/command.ts.
 */
final class GithubForm {
  private GithubForm() {}

  static String of(Report report) {
    return report.items().stream()
        .map(GithubForm::line)
        .collect(Collectors.joining("", ReportFormat.GITHUB.mark() + report.command() + "\n", ""));
  }

  private static String line(Item item) {
    Span span = item.span();
    return "::"
        + (item.level() == Level.NOTE ? "notice" : item.level().word())
        + " file="
        + property(FileName.shown(span.file()))
        + (",line=" + span.line() + ",endLine=" + span.line())
        + (",col=" + span.column() + ",endColumn=" + (span.column() + span.length() - 1))
        + (",title=" + property(item.rule()) + "::" + data(item.words()) + "\n");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
