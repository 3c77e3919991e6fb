package factleaf.cli;

import factleaf.build.Publisher;
import factleaf.build.SheetLoader;
import factleaf.build.Sink;
import factleaf.check.AddedRule;
import factleaf.check.CheckContext;
import factleaf.check.RuleJars;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.TextReport;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.keep.Keeping;
import factleaf.language.Languages;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.OrphanSignOffs;
import factleaf.project.PackFile;
import factleaf.project.SheetFile;
import factleaf.project.SheetFiles;
import factleaf.project.SourceFiles;
import factleaf.project.TemplateFolder;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.verify.Retractions;
import factleaf.verify.Snapshots;
import factleaf.verify.TextComparison;
import factleaf.yaml.Inputs;
import factleaf.yaml.Origins;
import factleaf.yaml.Overlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command of a run works with: reads templates and sheets, and reports what is wrong with
 * them.
 */
final class Loading {
  /** How many sheets are read at once, if nothing else is asked for. */
  static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** The words of another language are read when a sheet has it. */
  private static final String LIKELY_LANGUAGE = "en";

  private final Findings findings = new Findings();
  private final Inputs inputs = new Inputs(findings);
  private final Terminal terminal;
  private final InputDisk disk;
  private List<AddedRule> added = List.of();

  Loading(Terminal terminal, InputDisk disk) {
    this.terminal = terminal;
    this.disk = disk;
  }

  /** Begins to read what comes with the program, beside the command line, templates and sheet. */
  static void begin() {
    Thread.ofPlatform().daemon().name("words").start(() -> Languages.readAhead(LIKELY_LANGUAGE));
    Thread.ofPlatform().daemon().name("pages").start(Loading::readForPages);
  }

  private static void readForPages() {
    Templates.readAhead();
    Fonts.embedded();
  }

  /** Where the run prints. */
  Terminal terminal() {
    return terminal;
  }

  Findings findings() {
    return findings;
  }

  Optional<Templates> templates(RuleOptions options) {
    added = RuleJars.load(options.rules, disk, findings);
    return Templates.load(options.templates.folder, disk, inputs, findings);
  }

  /** The templates in the hands of a clinic. */
  Optional<Templates> templates(SheetOptions options, ClinicOptions clinic) {
    return templates(options.run)
        .map(read -> read.of(clinic.read(options.files(), disk, inputs, findings)));
  }

  /** Where the templates come from; those whose paths hold a word, or else all that differ. */
  List<String> origins(Path folder, List<String> words) {
    Optional<Overlay> overlay = TemplateFolder.read(folder, disk, findings);
    overlay.ifPresent(read -> read.remember(inputs));
    return overlay.map(read -> Origins.of(read, words, findings)).orElse(List.of());
  }

  /** The fact files that are named or found. */
  List<SheetFile> files(SheetOptions options) throws IOException {
    return new SheetFiles(new SourceFiles(disk), findings).find(options.files());
  }

  /** The packs beside the fact files. */
  List<PackFile> packs(SheetOptions options) {
    return PackFile.find(options.files(), disk, findings);
  }

  CheckContext context(SheetOptions options) {
    return new CheckContext(
        c -> Fonts.embedded().canShow(c), options.run.today(), options.allowOverdue, added);
  }

  /**
   * What builds or checks sheets.
   *
   * @param cache where this machine remembers what it made; empty if nowhere
   */
  Publisher publisher(SheetOptions options, Templates templates, Optional<Path> cache) {
    return new Publisher(
        templates, Fonts.embedded(), Version.program(options.run.rules), context(options), cache);
  }

  /** The kept texts of a sheet's sources. */
  Snapshots snapshots(LoadedSheet loaded, Templates templates, Path folder) {
    return Snapshots.read(loaded.sheet(), templates.languages(), folder, disk, findings);
  }

  /** Holds the sources of sheets against a list of retractions; says what was held. */
  String retractions(List<LoadedSheet> sheets, Path list) {
    return Retractions.check(
        sheets.stream().map(LoadedSheet::sheet).toList(), list, disk, findings);
  }

  /** Where a build puts what it finds. */
  Sink sink() {
    return new Sink(findings, inputs::remember);
  }

  /** The sheets that could be read and checked; all of them if there was no error. */
  List<LoadedSheet> sheets(SheetOptions options, Templates templates) throws IOException {
    return sheets(files(options), options, templates);
  }

  /** The sheets that could be read; none of them is checked. */
  List<LoadedSheet> unchecked(List<SheetFile> files, Templates templates) throws IOException {
    return new SheetLoader(templates).load(files, THREADS, sink());
  }

  /**
   * A new text of a source against the kept one; empty if that cannot be read.
   *
   * @param folder of the kept texts
   * @param into takes why not
   */
  Optional<TextComparison> compared(
      Source source,
      LoadedSheet loaded,
      Templates templates,
      Path folder,
      String text,
      Findings into) {
    FactSheet sheet = loaded.sheet();
    return Snapshots.read(source, sheet, templates.languages(), folder, disk, into)
        .map(
            kept ->
                new TextComparison(
                    sheet,
                    source,
                    kept,
                    Snapshots.text(text, source, sheet, templates.languages(), into)));
  }

  /** Reports signatures of sheets that are not there, if all could be read. */
  void checkOrphans(List<LoadedSheet> sheets) throws IOException {
    if (!findings.hasErrors()) {
      OrphanSignOffs.check(sheets, disk, findings);
    }
  }

  /** What keeps the text of a source. */
  Keeping keeping(Source source) {
    return new Keeping(source, disk, findings);
  }

  List<LoadedSheet> sheets(List<SheetFile> files, SheetOptions options, Templates templates)
      throws IOException {
    return new SheetLoader(templates, context(options)).load(files, THREADS, sink());
  }

  /** The text of a file that was read, by the name that findings give it. */
  String text(String name) {
    return inputs.texts().get(name);
  }

  /**
   * Reports files of the output folder that a build would write or remove. Rule: {@code out-stale}.
   */
  void reportStale(Path out, List<String> paths) {
    for (String path : paths) {
      findings.add(
          "out-stale",
          Span.startOf(out.resolve(path).toString()),
          "the file is not what a build makes",
          "run factleaf build, and keep what it makes");
    }
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
