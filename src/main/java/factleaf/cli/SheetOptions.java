package factleaf.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads sheets takes. */
final class SheetOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      defaultValue = "facts.yaml",
      description = "Fact files (default: ${DEFAULT-VALUE}).")
  List<Path> files;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "templates",
      description = "Folder of handouts.yaml and the templates (default: ${DEFAULT-VALUE}).")
  Path templates;
}
