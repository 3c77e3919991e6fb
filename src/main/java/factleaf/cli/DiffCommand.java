package factleaf.cli;

import factleaf.build.DiffReport;
import factleaf.build.DiffReport.Format;
import factleaf.build.FolderDiff;
import factleaf.diff.Diff;
import factleaf.diff.SheetDiff;
import factleaf.out.InputPlaces;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.report.ChangeItems;
import factleaf.vocabulary.ChangeSeverity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf diff}: what changed, clinically. */
@Command(
    name = "diff",
    sortOptions = false,
    description = {
      "Says what changed, clinically, from one fact file to another, or between the sheets of two"
          + " folders, and how much it weighs: doses up and down, units, warnings, flags, sources,"
          + " limits, urgency, words. A renamed entry is found by its content. docs/diff.md lists"
          + " the kinds. It compares fact files, not out/, and runs no rules: see check."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf diff old.facts.yaml facts.yaml",
      "  factleaf diff main/sheets sheets --report-format html --report diff.html --fail-on major"
    })
final class DiffCommand extends Subcommand {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The earlier fact file, or a folder of them.")
  private Path old;

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The later one. Sheets of two folders are paired by their ids.")
  private Path now;

  @Mixin private TemplateOptions templates;

  @Option(
      names = "--report-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, html (one page, side by side), json, markdown, sarif, junit or github; see"
              + " docs/pipelines.md (default: text).")
  private Format format;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write the report; without it, it is printed.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Return 1 if a change weighs so much or more: critical, major, minor or editorial.")
  private Optional<ChangeSeverity> least = Optional.empty();

  DiffCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Reporting> programs =
        format.common().map(form -> new Reporting("diff", form, output, List.of(templates.folder)));
    programs.ifPresent(loading::tell);
    Optional<Templates> loaded = loading.templates(RuleOptions.of(templates));
    if (loaded.isEmpty()) {
      return loading.report();
    }
    List<SheetFile> was = loading.files(options(old));
    List<SheetFile> is = loading.files(options(now));
    output.flatMap(inputs(was, is)::refuse).ifPresent(loading.findings()::add);
    List<SheetDiff> sheets =
        new FolderDiff(loaded.get()).of(was, is, Loading.THREADS, loading.sink());
    if (loading.findings().hasErrors()) {
      return loading.report();
    }
    Diff diff = new Diff(old.toString(), now.toString(), sheets);
    if (programs.isPresent()) {
      programs.get().add(ChangeItems.of(diff, least), ChangeItems.rules(diff));
    } else {
      DiffReport.of(diff, format, loaded.get(), loading.findings()).ifPresent(this::put);
    }
    boolean fails = least.filter(diff::has).isPresent();
    return Math.max(loading.report(), fails ? ExitCode.FINDINGS : ExitCode.OK);
  }

  private void put(String report) {
    if (output.isPresent()) {
      DiffReport.write(output.get(), report, format, loading.findings());
    } else {
      loading.terminal().out().print(report);
    }
  }

  private SheetOptions options(Path file) {
    return SheetOptions.of(List.of(file), RuleOptions.of(templates));
  }

  /** Where the report must not be written. */
  private InputPlaces inputs(List<SheetFile> was, List<SheetFile> is) {
    return new InputPlaces(
        Stream.concat(was.stream(), is.stream()).map(SheetFile::path).toList(),
        List.of(templates.folder));
  }
}
