package factleaf.cli;

import factleaf.build.AmongHandouts;
import factleaf.draft.DraftSheet;
import factleaf.draft.Starter;
import factleaf.handout.Profile;
import factleaf.handout.Profiles;
import factleaf.project.Templates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf init}: a clinic's own project. */
@Command(
    name = "init",
    sortOptions = false,
    description =
        "Writes the files of a project of your own: a first sheet in which everything is still to"
            + " be written, clinic.yaml to fill in, what git ignores, a check of each change, a"
            + " README. It builds as it is. Where one of these files is there, none is written.",
    footerHeading = "%nExample:%n",
    footer = "  factleaf init handouts")
final class InitCommand extends Subcommand {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = ".",
      description = "Where the project is to be (default: this folder); it need not exist.")
  private Path folder;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day from which on the first sheet is due, as 2026-11-22 (default: today).")
  private Optional<LocalDate> today = Optional.empty();

  InitCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() {
    Optional<Templates> with = loading.templates(new RuleOptions());
    AmongHandouts.report(folder.resolve(Starter.SHEET), AmongHandouts.PROJECT, loading.findings());
    if (with.isPresent() && !loading.findings().hasErrors()) {
      List<String> made = Starter.write(folder, sheet(with.get()), loading.findings());
      made.forEach(path -> print(folder.resolve(path)));
    }
    return loading.report();
  }

  private String sheet(Templates with) {
    LocalDate day = today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    Profile profile =
        with.profiles().of(Profiles.USUAL, LANGUAGE, loading.findings()).orElse(Profile.NONE);
    return new DraftSheet(
            Starter.SHEET, DraftSheet.title(Starter.SHEET), Profiles.USUAL, day, List.of())
        .text(profile, with.vocabulary().populations().byId().keySet());
  }
}
