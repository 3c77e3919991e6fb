package factleaf.cli;

import factleaf.cli.Explained.Kind;
import factleaf.diagnostic.Suggestion;
import factleaf.diagnostic.Visible;
import factleaf.handout.Profile;
import factleaf.handout.Profiles;
import factleaf.project.Templates;
import factleaf.vocabulary.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf explain}: what a word of a report or of a fact file means. */
@Command(
    name = "explain",
    sortOptions = false,
    description = {
      "Says what is known of the id of a finding, of a unit or of a section: why it is found and"
          + " what to do; how it is written; where it is printed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf explain unsourced    what check means by [unsourced]",
      "  factleaf explain units        how fact files write units"
    })
final class ExplainCommand extends Subcommand {
  @Parameters(
      paramLabel = "WHAT",
      arity = "0..1",
      description = "rules, units, sections, or an id (default: how many of each there are).")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = Profiles.USUAL,
      description = "Whose sections are meant (default: ${DEFAULT-VALUE}).")
  private String profile;

  @Mixin private RuleOptions run;

  ExplainCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() {
    Optional<Templates> templates = loading.templates(run);
    if (templates.isPresent() && !loading.findings().hasErrors()) {
      explain(templates.get());
    }
    return loading.report();
  }

  private void explain(Templates templates) {
    Units units = templates.vocabulary().units();
    Profile sections = profile(profile, templates);
    List<Explained> all =
        Stream.of(
                Explained.rules(loading.added()),
                Explained.units(units),
                Explained.sections(sections))
            .flatMap(list -> list)
            .toList();
    Optional<Kind> list =
        Arrays.stream(Kind.values())
            .filter(kind -> asked.filter(kind.list()::equals).isPresent())
            .findFirst();
    if (asked.isEmpty()) {
      Stream.of(Kind.values()).forEach(kind -> tell(kind.list() + ": " + of(kind, all).count()));
    } else if (list.isPresent()) {
      of(list.get(), all).forEach(one -> tell(one.id() + ": " + one.line()));
    } else {
      explain(asked.get(), all, units);
    }
  }

  private static Stream<Explained> of(Kind kind, List<Explained> all) {
    return all.stream().filter(explained -> explained.kind() == kind);
  }

  private void explain(String id, List<Explained> all, Units units) {
    String meant =
        units
            .written(id)
            .or(() -> units.refused(id).flatMap(refused -> units.written(refused.write())))
            .map(unit -> unit.id())
            .orElse(id);
    List<Explained> found = all.stream().filter(one -> one.id().equals(meant)).toList();
    if (found.isEmpty()) {
      String hint =
          Suggestion.nearest(id, all.stream().map(Explained::id).toList())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("explain rules, units or sections lists them");
      throw wrong("Nothing is called \"" + id + "\"; " + hint);
    }
    for (Explained one : found) {
      tell(one.kind().word() + " " + one.id() + ": " + one.line());
      one.more().forEach(more -> tell("  " + more));
    }
  }

  private void tell(String line) {
    print(Visible.of(line));
  }
}
