package factleaf.cli;

import factleaf.build.BuildRequest;
import factleaf.build.Formats;
import factleaf.build.OutputFormat;
import factleaf.build.Publisher.Checked;
import factleaf.diagnostic.Finding;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.text.PipedDisk;
import factleaf.vocabulary.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf check}: findings, and nothing else. */
@Command(
    name = "check",
    description =
        "Reads fact files, makes the HTML of their handouts, and reports everything that is wrong."
            + " Writes nothing but a report. The last line says what was not checked.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf check facts.yaml",
      "  factleaf check --report-format sarif --report findings.sarif",
      "  git show main:facts.yaml | factleaf check -"
    })
final class CheckCommand extends Subcommand {
  private static final String SOURCES = "citations against sources (factleaf verify)";

  @Mixin private SheetOptions options;

  @Option(
      names = "--pages",
      description = "Lay out the PDFs, too: finds all that a build finds, short of writing.")
  private boolean pages;

  @Mixin private PaperOptions paper = new PaperOptions();
  @Mixin private ClinicOptions clinic = new ClinicOptions();

  @Option(
      names = "--checklist",
      description =
          "Then say of each handout for lay readers which items of a checklist for patient"
              + " materials (PEMAT) it meets. Never changes the exit code.")
  private boolean checklist;

  @Option(
      names = "--retractions",
      paramLabel = "FILE",
      description =
          "Hold the sources against a file with the columns of the Retraction Watch data: one that"
              + " is retracted is an error, one that was corrected or is under an expression of"
              + " concern a warning. A source is known by doi, pmid, or an address of doi.org or"
              + " PubMed.")
  private Optional<Path> retractions = Optional.empty();

  @Option(
      names = "--fix",
      description =
          "First write the answers of findings that have only one safe answer into the files, and"
              + " say which; never a wording or a figure.")
  private boolean fix;

  @Mixin private ReportOptions report = new ReportOptions();

  CheckCommand(Loading loading) {
    super(loading);
  }

  /** Takes what a line without options names. */
  CheckCommand(Loading loading, SheetOptions options) {
    this(loading);
    this.options = options;
  }

  @Override
  public Integer call() throws Exception {
    loading.tell("check", report, List.of(options.run.templates.folder));
    if (fix && options.files.contains(PipedDisk.NAME)) {
      throw wrong("--fix needs a file that it can write, not -");
    }
    if (fix) {
      new Fixing(loading).fix(this::read);
    }
    Optional<Templates> templates = loading.templates(options, clinic);
    Checked checked = new Checked(List.of(), 0);
    if (templates.isPresent()) {
      checked = check(templates.get());
      loading.checkOrphans(checked.sheets());
      if (loading.terminal().talkative() && loading.findings().sorted().isEmpty()) {
        long entries = checked.sheets().stream().flatMap(one -> one.sheet().facts()).count();
        print("entries checked: " + entries + ", findings: none");
      }
    }
    List<String> lines = new ArrayList<>();
    boolean errors = loading.findings().hasErrors();
    for (Path list : retractions.stream().toList()) {
      lines.add(
          errors
              ? "retractions: no source held against " + list + ", for the sheets have errors"
              : "retractions: " + loading.sources().retractions(checked.sheets(), list));
    }
    if (checklist) {
      for (LoadedSheet one : checked.sheets()) {
        lines.addAll(ChecklistLines.of(one, templates.orElseThrow(), loading.findings()));
      }
    }
    int exitCode = loading.report();
    lines.forEach(this::print);
    print("not checked: " + unchecked(errors, checked));
    return exitCode;
  }

  /** What readers find in files, which is all that has safe answers. */
  private List<Finding> read() throws IOException {
    Loading anew = new Loading(loading.terminal(), loading.disk());
    Optional<Templates> templates = anew.templates(options, clinic);
    if (templates.isPresent()) {
      anew.unchecked(anew.files(options), templates.get());
    }
    return anew.findings().sorted();
  }

  /** As a build: nothing is made with templates that have errors. */
  private Checked check(Templates templates) throws IOException {
    Optional<Paper> asked = paper.of(templates);
    Formats formats = new Formats(OutputFormat.all(Fonts.embedded()), List.of(), pages);
    formats.check(templates.profiles(), loading.findings());
    List<SheetFile> files = loading.files(options);
    if (loading.findings().hasErrors()) {
      return new Checked(loading.sheets(files, options, templates), 0);
    }
    BuildRequest request =
        new BuildRequest(
            List.of(), asked, formats, loading.packs(options), true, false, false, Loading.THREADS);
    return loading
        .publisher(options, templates, Optional.empty())
        .check(files, request, loading.sink());
  }

  private String unchecked(boolean errors, Checked checked) {
    if (errors) {
      return SOURCES + ", layout of pages, and the pages of what has errors";
    }
    return pages
        ? SOURCES
            + ", the folder of the handouts, and, against the paper, "
            + Loading.count(checked.screenWords(), "word")
            + " that only screens show"
        : SOURCES + ", layout of pages";
  }
}
