package factleaf.cli;

import factleaf.build.Recalls;
import factleaf.diagnostic.Visible;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.release.Recall;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf recall}: which copies in circulation are unsafe. */
@Command(
    name = "recall",
    sortOptions = false,
    description = {
      "Lists the released editions, by sheet, that nobody should go by any more: those that had a"
          + " critical or major change since, as diff weighs it, and all of a withdrawn sheet. It"
          + " compares with the newest release, not with what is not released."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf recall --since 2026-01-01                        of all sheets",
      "  factleaf recall facts.yaml --since 1.2 --page recall.pdf   a list to hang up, too"
    })
final class RecallCommand extends Subcommand {
  @Mixin private SheetOptions options;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "EDITION|DATE",
      description = "From which edition or day of release on, as 1.2 or 2026-11-22.")
  private String since;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description =
          "Write the list as an HTML page, too, to print and hang up; or as a tagged PDF, if the"
              + " name ends in .pdf.")
  private Optional<Path> page = Optional.empty();

  RecallCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = loading.templates(options.run);
    if (templates.isPresent()) {
      List<LoadedSheet> sheets = loading.unchecked(loading.files(options), templates.get());
      if (!Recalls.isKnown(sheets, since) && !loading.findings().hasErrors()) {
        throw wrong(
            "--since "
                + Visible.of(since)
                + " is no day, such as 2026-11-22, and no sheet has such an edition");
      }
      list(new Recalls(templates.get(), options.run.today()), sheets);
    }
    return loading.report();
  }

  private void list(Recalls recalls, List<LoadedSheet> sheets) {
    Recall recall = recalls.of(sheets, since, loading.findings());
    Optional<byte[]> made =
        page.flatMap(file -> recalls.page(recall, isPdf(file), loading.findings()));
    if (loading.findings().hasErrors()) {
      return;
    }
    loading
        .terminal()
        .out()
        .print(recall.text().lines().map(Visible::of).collect(Collectors.joining("\n", "", "\n")));
    made.ifPresent(bytes -> write(page.orElseThrow(), bytes));
  }

  private static boolean isPdf(Path file) {
    return file.toString().endsWith(".pdf");
  }

  private void write(Path file, byte[] bytes) {
    try {
      OneFile.write(file, bytes, isPdf(file) ? Recalls.PDF_MARK : Recalls.MARK);
    } catch (OutException e) {
      loading.findings().add(e.finding("the list"));
    }
  }
}
