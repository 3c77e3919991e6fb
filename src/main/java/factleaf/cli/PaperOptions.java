package factleaf.cli;

import factleaf.project.Templates;
import factleaf.vocabulary.Paper;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that lays out pages takes. */
final class PaperOptions extends MixinOptions {
  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description = "Paper of all that is made, such as A5 or Letter, whatever the profile says.")
  private Optional<String> paper = Optional.empty();

  /** The paper that is asked for; a wrong name is wrong usage. */
  Optional<Paper> of(Templates templates) {
    Map<String, Paper> papers = templates.vocabulary().papers().byId();
    paper.ifPresent(id -> Subcommand.checkKnown(command, "paper", id, papers.keySet()));
    return paper.map(papers::get);
  }

  /** The paper that is asked for, or else the first that there is. */
  Paper orFirst(Templates templates) {
    return of(templates)
        .orElseGet(() -> templates.vocabulary().papers().byId().values().iterator().next());
  }
}
