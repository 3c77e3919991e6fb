package factleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads sheets takes. */
final class SheetOptions {
  static final Path FILE = Path.of("facts.yaml");
  static final Path SHEETS = Path.of("sheets");

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Fact files, and folders of them (default: facts.yaml and the folder sheets).")
  List<Path> files = List.of();

  @Mixin RuleOptions run = new RuleOptions();

  @Option(
      names = "--allow-overdue",
      description = "A review past its date is a warning, not an error.")
  boolean allowOverdue;

  /** What is meant if files are named otherwise, or nothing but files is named. */
  static SheetOptions of(List<Path> files, RuleOptions run) {
    SheetOptions options = new SheetOptions();
    options.files = files;
    options.run = run;
    return options;
  }

  /**
   * The files and folders that are named; if none is, those of the current folder that are there.
   */
  List<Path> files() {
    return files.isEmpty() ? Stream.of(FILE, SHEETS).filter(Files::exists).toList() : files;
  }

  /** Where files lie that belong to all: beside those that are named, or in the current folder. */
  List<Path> places() {
    return files.isEmpty() ? List.of(FILE, SHEETS) : files;
  }
}
