package factleaf.cli;

import factleaf.report.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command tells programs what it found. */
final class ReportOptions {
  @Option(
      names = "--report-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "Report findings as text, json, sarif, junit or github (workflow commands), on standard"
              + " output if no --report is named; see docs/pipelines.md (default: text).")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report to this file, too, over an earlier one of that format only.")
  Optional<Path> file = Optional.empty();

  boolean isAsked() {
    return format != ReportFormat.TEXT || file.isPresent();
  }
}
