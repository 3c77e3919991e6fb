package factleaf.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that checks sheets. */
final class RuleOptions {
  @Mixin TemplateOptions templates = new TemplateOptions();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day on which reviews are due or not, as 2026-11-22 (default: today in UTC).")
  private Optional<LocalDate> today = Optional.empty();

  @Option(
      names = "--rules",
      paramLabel = "JAR",
      description =
          "A jar with further rules; may be given several times. Its code runs with your rights.")
  List<Path> rules = List.of();

  /** With rules of no jar, today. */
  static RuleOptions of(TemplateOptions templates) {
    RuleOptions options = new RuleOptions();
    options.templates = templates;
    return options;
  }

  /** In UTC, so that two machines that build at one moment build the same. */
  LocalDate today() {
    return today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
  }
}
