package factleaf.cli;

import factleaf.build.PassageFindings;
import factleaf.fact.Source;
import factleaf.keep.KeptSource;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.verify.TextComparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf compare}: what of a source's cited passages a new text of it changes. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Holds a new text of a source against the kept one: which cited passages changed, vanished or"
          + " stand under another heading, so that their entries have to be read again, and what in"
          + " the new text is covered by nothing. Typography, line breaks and what stands beside a"
          + " passage make no difference, nor does a section that moved. Returns 1 if an entry is"
          + " suspect. Then factleaf keep replaces the kept text."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf compare fda-label downloads/new-label.xml")
final class CompareCommand extends Subcommand {
  @Mixin private OneSource one;

  @Option(names = "--json", description = "Print the report for programs; see docs/compare.md.")
  private boolean json;

  CompareCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = one.templates(loading);
    List<CompareReport> reports =
        templates.isPresent() ? reports(templates.get()) : new ArrayList<>();
    if (json && !reports.isEmpty()) {
      print(new CompareJson(CompareJson.VERSION, reports));
    } else {
      reports.forEach(report -> report.lines().forEach(this::print));
    }
    return loading.report();
  }

  private List<CompareReport> reports(Templates templates) throws IOException {
    List<LoadedSheet> all = one.sheets(loading, templates);
    List<CompareReport> reports = new ArrayList<>();
    if (loading.findings().hasErrors()) {
      return reports;
    }
    Source source = one.in(all);
    if (source.snapshot().isEmpty()) {
      throw one.wrong(
          "The source \"" + source.id() + "\" has no kept text to compare with; see factleaf keep");
    }
    Optional<String> text =
        loading.sources().keeping(source).read(one.file()).map(KeptSource::text);
    if (text.isPresent()) {
      one.compared(loading, source, all, templates, text.get(), loading.findings())
          .forEach((loaded, comparison) -> reports.add(report(loaded, source, comparison)));
    }
    return reports;
  }

  private CompareReport report(LoadedSheet loaded, Source source, TextComparison comparison) {
    comparison.cited().stream()
        .filter(cited -> cited.state().isSuspect())
        .forEach(cited -> PassageFindings.add(cited, loading.findings()));
    return CompareReport.of(loaded.sheet(), source, comparison);
  }
}
