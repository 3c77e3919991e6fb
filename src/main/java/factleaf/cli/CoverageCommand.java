package factleaf.cli;

import factleaf.build.CoverageReport;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.out.InputPlaces;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.verify.Coverage;
import factleaf.verify.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf coverage}: what the sources say that the sheet never used. */
@Command(
    name = "coverage",
    sortOptions = false,
    description = {
      "Reports what became of every passage of the sources that have a kept text: cited, disputed,"
          + " rejected, ignored, or nothing. The report holds the sources' texts; keep it out of"
          + " what you publish."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf coverage --snapshots texts --report coverage.html --fail-under 95")
final class CoverageCommand extends Subcommand {
  private static final String NOTHING = "nothing was checked, for no source has a kept text";

  @Mixin private SnapshotOptions options;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write the report, one self-contained HTML page.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Return 1 if less of the sources is covered (default: ${DEFAULT-VALUE}).")
  private int least;

  CoverageCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = loading.templates(options.sheets.run);
    if (templates.isEmpty()) {
      return loading.report();
    }
    report.flatMap(inputs()::refuse).ifPresent(loading.findings()::add);
    List<Coverage.OfSource> bySheet = new ArrayList<>();
    List<FactSheet> sheets = new ArrayList<>();
    for (LoadedSheet loaded : loading.sheets(options.sheets, templates.get())) {
      Snapshots snapshots =
          loading.sources().snapshots(loaded, templates.get(), options.texts.folder());
      sheets.add(loaded.sheet());
      bySheet.addAll(Coverage.of(loaded.sheet(), snapshots));
    }
    if (loading.findings().hasErrors()) {
      return loading.report(); // a share of half the sources would mislead
    }
    List<Coverage.OfSource> sources = Coverage.together(bySheet);
    if (report.isPresent()) {
      CoverageReport.write(report.get(), sources, sheets, templates.get(), loading.findings());
    }
    sources.forEach(source -> print(line(source)));
    int percent = Coverage.percent(sources);
    boolean nothing = Coverage.isOfNothing(sources);
    print("covered: " + (nothing ? NOTHING : percent + "%"));
    int all =
        (int)
            sheets.stream().flatMap(s -> s.sources().stream()).map(Source::span).distinct().count();
    print(held(sources.size(), all));
    if (percent < least) {
      String what = nothing ? NOTHING : "covered " + percent + "%";
      loading.terminal().err().println(what + ", but at least " + least + "% is asked for");
    }
    return Math.max(loading.report(), percent < least ? ExitCode.FINDINGS : ExitCode.OK);
  }

  /** How many sources the share speaks of. */
  private static String held(int held, int all) {
    return held
        + " of "
        + Loading.count(all, "source")
        + " held against kept texts; "
        + Loading.count(all - held, "source")
        + (all - held == 1 ? " has none" : " have none");
  }

  /** Where the report must not be written. */
  private InputPlaces inputs() throws IOException {
    return new InputPlaces(
        loading.files(options.sheets).stream().map(SheetFile::path).toList(),
        List.of(options.sheets.run.templates.folder, options.texts.folder()));
  }

  private static String line(Coverage.OfSource source) {
    return source.source().id()
        + ": "
        + source.percent()
        + "% of "
        + source.passages().size()
        + " passages, "
        + source.count(Coverage.Fate.UNCOVERED)
        + " uncovered";
  }
}
