package factleaf.cli;

import factleaf.schema.SchemaFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code factleaf schema}: what an editor needs to know of a kind of file. */
@Command(
    name = "schema",
    sortOptions = false,
    description =
        "Prints the JSON Schema of a kind of file, with the words of the project's templates. An"
            + " editor that has it offers keys and words, and marks those that are wrong.",
    footerHeading = "%nExample:%n",
    footer = "  factleaf schema facts > facts.schema.json")
final class SchemaCommand extends Subcommand {
  @Parameters(paramLabel = "NAME", description = "One of ${COMPLETION-CANDIDATES}.")
  private SchemaFile file;

  @Mixin private TemplateOptions templates;

  SchemaCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() {
    loading
        .templates(RuleOptions.of(templates))
        .ifPresent(read -> loading.terminal().out().print(file.json(read.vocabulary())));
    return loading.report();
  }
}
