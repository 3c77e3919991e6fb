package factleaf.cli;

import factleaf.diagnostic.Visible;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code factleaf config}: which template, and which value of it, comes from where. */
@Command(
    name = "config",
    sortOptions = false,
    description = {
      "Lists what the project's templates change, add and remove, each value and each file with its"
          + " place. With words, lists the values and files that have one of them in their path,"
          + " shipped ones too. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf config               all that differs from the shipped templates",
      "  factleaf config units.mg      where the words of this unit come from"
    })
final class ConfigCommand extends Subcommand {
  @Parameters(paramLabel = "WORD", arity = "0..*", description = "Parts of paths.")
  private List<String> words = List.of();

  @Mixin private TemplateOptions templates;

  ConfigCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() {
    List<String> origins = loading.origins(templates.folder, words);
    origins.forEach(line -> print(Visible.of(line)));
    if (origins.isEmpty() && !loading.findings().hasErrors()) {
      print(words.isEmpty() ? "all templates are the shipped ones" : "nothing has such a path");
    }
    return loading.report();
  }
}
