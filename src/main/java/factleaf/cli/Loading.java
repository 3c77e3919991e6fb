package factleaf.cli;

import factleaf.build.Publisher;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.TextReport;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.SheetFiles;
import factleaf.project.SourceFiles;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first half of every command: reads templates and sheets, and reports what is wrong with them.
 */
final class Loading {
  private final Findings findings = new Findings();
  private final Inputs inputs = new Inputs(findings);
  private final Terminal terminal;
  private final InputDisk disk;

  Loading(Terminal terminal, InputDisk disk) {
    this.terminal = terminal;
    this.disk = disk;
    Thread.startVirtualThread(Fonts::embedded); // beside the templates and the sheet
  }

  Findings findings() {
    return findings;
  }

  Optional<Templates> templates(SheetOptions options) {
    return Templates.load(options.templates, disk, inputs, findings);
  }

  /** The fact files that are named or found. */
  List<SheetFile> files(SheetOptions options) throws IOException {
    return new SheetFiles(new SourceFiles(disk), findings).find(options.files);
  }

  CheckContext context(SheetOptions options) {
    return new CheckContext(
        c -> Fonts.embedded().canShow(c), options.today(), options.allowOverdue);
  }

  /** Where a build puts what it finds. */
  Publisher.Sink sink() {
    return new Publisher.Sink(findings, inputs::remember);
  }

  /** The sheets that could be read and checked; all of them if there was no error. */
  List<LoadedSheet> sheets(SheetOptions options, Templates templates) throws IOException {
    CheckContext context = context(options);
    List<LoadedSheet> sheets = new ArrayList<>();
    for (SheetFile sheet : files(options)) {
      LoadedSheet.load(sheet, sheet.read(), templates, context, inputs, findings)
          .ifPresent(loaded -> add(loaded, sheets));
    }
    return sheets;
  }

  /** Two sheets of one id would be written to one place. */
  private void add(LoadedSheet added, List<LoadedSheet> sheets) {
    for (LoadedSheet other : sheets) {
      if (other.sheet().id().equals(added.sheet().id())) {
        findings.error(
            "duplicate-id",
            added.sheet().span(),
            "the sheet \"" + added.sheet().id() + "\" is built twice",
            "the other one is " + other.sheet().span() + "; give one of them another id");
      }
    }
    sheets.add(added);
  }

  /** Prints all findings and how many there are; returns the exit code. */
  int report() {
    TextReport report = new TextReport(inputs.texts(), terminal.colour());
    List<Finding> sorted = findings.sorted();
    sorted.forEach(finding -> terminal.err().print(report.report(finding)));
    long errors = sorted.stream().filter(Finding::isError).count();
    if (!sorted.isEmpty()) {
      terminal
          .err()
          .println(count(errors, "error") + ", " + count(sorted.size() - errors, "warning"));
    }
    return errors > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
