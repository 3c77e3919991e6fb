package factleaf.cli;

import factleaf.build.Publisher;
import factleaf.build.SheetLoader;
import factleaf.build.Sink;
import factleaf.check.AddedRule;
import factleaf.check.CheckContext;
import factleaf.check.RuleJars;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.RuleInfo;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.TextReport;
import factleaf.language.Languages;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.Orphans;
import factleaf.project.PackFile;
import factleaf.project.SheetFile;
import factleaf.project.SheetFiles;
import factleaf.project.SheetIds;
import factleaf.project.SourceFiles;
import factleaf.project.TemplateFolder;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import factleaf.yaml.Origins;
import factleaf.yaml.Overlay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final Set<SheetFile> sheets = new LinkedHashSet<>();
  private final PrintStream out;
  private final InputDisk disk;
  private Terminal terminal;
  private List<AddedRule> added = List.of();
  private Optional<Reporting> reporting = Optional.empty();

  Loading(Terminal terminal, InputDisk disk) {
    this.terminal = terminal;
    this.out = terminal.out();
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

  /** Programs, too, are told what is found. A report that is printed has the output for itself. */
  void tell(Reporting programs) {
    reporting = Optional.of(programs);
    terminal = programs.isPrinted() ? terminal.aside() : terminal;
  }

  /**
   * As above, if somebody asks for it.
   *
   * @param closed folders in which no report belongs
   */
  void tell(String command, ReportOptions options, List<Path> closed) {
    if (options.isAsked()) {
      tell(new Reporting(command, options.format, options.file, closed));
    }
  }

  /** Where inputs are read. */
  InputDisk disk() {
    return disk;
  }

  /** The texts of the files that were read, by the names that findings give them. */
  Map<String, String> texts() {
    return inputs.texts();
  }

  Optional<Templates> templates(RuleOptions options) {
    added = RuleJars.load(options.rules, disk, findings);
    return Templates.load(options.templates.folder, disk, inputs, findings);
  }

  /** The templates in the hands of a clinic. */
  Optional<Templates> templates(SheetOptions options, ClinicOptions clinic) {
    return templates(options.run)
        .map(read -> read.of(clinic.read(options.places(), disk, inputs, findings)));
  }

  /** What rules of the jars that were named mean. */
  List<RuleInfo> added() {
    return added.stream().map(AddedRule::info).toList();
  }

  /** Where the templates come from; those whose paths hold a word, or else all that differ. */
  List<String> origins(Path folder, List<String> words) {
    Optional<Overlay> overlay = TemplateFolder.read(folder, disk, findings);
    overlay.ifPresent(read -> read.remember(inputs));
    return overlay.map(read -> Origins.of(read, words, findings)).orElse(List.of());
  }

  /** The fact files that are named or found. */
  List<SheetFile> files(SheetOptions options) throws IOException {
    if (options.files().isEmpty()) {
      findings.add(
          "file-missing",
          Span.startOf(SheetOptions.FILE.toString()),
          "there is no facts.yaml and no folder sheets here",
          "\"factleaf init\" begins a project in this folder; or name a fact file");
    }
    List<SheetFile> found = new SheetFiles(new SourceFiles(disk), findings).find(options.files());
    sheets.addAll(found);
    return found;
  }

  /** The fact files of these places by the ids of their sheets, whatever is wrong with them. */
  Map<String, SheetFile> ids(List<Path> places) throws IOException {
    return SheetIds.of(new SheetFiles(new SourceFiles(disk), new Findings()).find(places));
  }

  /** The packs beside the fact files that are named or were found. */
  List<PackFile> packs(SheetOptions options) {
    Stream<Path> found = sheets.stream().map(SheetFile::path);
    return PackFile.find(Stream.concat(options.files().stream(), found).toList(), disk, findings);
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

  /** What is done with the texts of sources. */
  SourceTexts sources() {
    return new SourceTexts(disk, findings);
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

  /** Reports signatures and editions of sheets that are not there, if all could be read. */
  void checkOrphans(List<LoadedSheet> sheets) throws IOException {
    if (!findings.hasErrors()) {
      Orphans.check(sheets, disk, findings);
    }
  }

  List<LoadedSheet> sheets(List<SheetFile> files, SheetOptions options, Templates templates)
      throws IOException {
    return new SheetLoader(templates, context(options)).load(files, THREADS, sink());
  }

  /** The text of a file that was read, by the name that findings give it. */
  String text(String name) {
    return inputs.texts().get(name);
  }

  /** Prints all findings and how many there are; returns the exit code. */
  int report() {
    reporting.ifPresent(this::report);
    terminal.err().print(words(terminal.colour()));
    return findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void report(Reporting programs) {
    programs.add(findings.sorted(), inputs.texts(), added());
    List<Path> read =
        Stream.concat(
                sheets.stream().map(SheetFile::path),
                inputs.texts().keySet().stream().map(Path::of))
            .toList();
    programs.put(sheets.stream().map(SheetFile::name).toList(), words(false), read, out, findings);
  }

  private String words(boolean colour) {
    TextReport report = new TextReport(inputs.texts(), colour);
    List<Finding> sorted = findings.sorted();
    long errors = sorted.stream().filter(Finding::isError).count();
    String counts = count(errors, "error") + ", " + count(sorted.size() - errors, "warning");
    return sorted.stream().map(report::report).collect(Collectors.joining())
        + (sorted.isEmpty() ? "" : counts + "\n");
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
