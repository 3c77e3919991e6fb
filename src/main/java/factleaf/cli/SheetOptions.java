package factleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads sheets takes. */
final class SheetOptions {
  private static final Path FILE = Path.of("facts.yaml");
  private static final Path SHEETS = Path.of("sheets");
  private static final String TEMPLATES = "templates";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Fact files, and folders of them (default: facts.yaml and the folder sheets).")
  List<Path> files = List.of();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = TEMPLATES,
      description = "Folder of templates, laid over the shipped one (default: ${DEFAULT-VALUE}).")
  Path templates;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day on which reviews are due or not, as 2026-11-22 (default: today in UTC).")
  LocalDate today;

  @Option(
      names = "--allow-overdue",
      description = "A review past its date is a warning, not an error.")
  boolean allowOverdue;

  @Option(
      names = "--rules",
      paramLabel = "JAR",
      description =
          "A jar with further rules; may be given several times. Its code runs with your rights.")
  List<Path> rules = List.of();

  /** What is meant if nothing but files is named. */
  static SheetOptions of(List<String> files) {
    SheetOptions options = new SheetOptions();
    options.files = files.stream().map(Path::of).toList();
    options.templates = Path.of(TEMPLATES);
    return options;
  }

  /**
   * The files and folders that are named; if none is, those of the current folder that are there.
   */
  List<Path> files() {
    if (!files.isEmpty()) {
      return files;
    }
    List<Path> there = Stream.of(FILE, SHEETS).filter(Files::exists).toList();
    return there.isEmpty() ? List.of(FILE) : there;
  }

  /** In UTC, so that two machines that build at one moment build the same. */
  LocalDate today() {
    return today == null ? LocalDate.now(ZoneOffset.UTC) : today;
  }
}
