package factleaf.cli;

import factleaf.project.TemplateFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the templates are, for every command that reads them. */
final class TemplateOptions {
  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Folder of templates, laid over the shipped one (default: ${DEFAULT-VALUE}).")
  Path folder = TemplateFolder.USUAL;
}
