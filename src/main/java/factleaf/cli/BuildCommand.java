package factleaf.cli;

import factleaf.build.BuildRequest;
import factleaf.build.Formats;
import factleaf.build.OutputFormat;
import factleaf.build.Publisher;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Visible;
import factleaf.handout.Clinic;
import factleaf.handout.HandoutSpec;
import factleaf.out.InputPlaces;
import factleaf.pdf.Fonts;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf build}: fact files to handouts. */
@Command(
    name = "build",
    sortOptions = false,
    description = {
      "Checks fact files and makes their handouts. A folder stands for all facts.yaml and"
          + " *.facts.yaml below it. Only what has changed is built again. With a single error"
          + " nothing is written, and the output folder stays as it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf build                           facts.yaml, all handouts, to out/",
      "  factleaf build --keep-going formulary    all sheets of a folder, as far as they are good",
      "  factleaf build --check formulary         for pipelines: is out/ what a build makes?",
      "  factleaf build --handout patient         one handout only",
      "  factleaf build --paper Letter            on US Letter instead of A4",
      "  factleaf build --out site my.facts.yaml  another file, another folder"
    })
final class BuildCommand extends Subcommand {
  private static final int LONGEST_LIST = 30;

  private final UserFolders user;

  @Mixin private SheetOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Folder for the handouts (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--handout",
      paramLabel = "ID",
      description =
          "Only this handout, of sheets whose profile has it; may be given several times.")
  private List<String> handouts = List.of();

  @Option(
      names = "--format",
      paramLabel = "ID",
      description =
          "Make this format, too, besides those of the profile; may be given several times. The"
              + " next build without it removes its files.")
  private List<String> formats = List.of();

  @Mixin private PaperOptions paper;
  @Mixin private ClinicOptions clinic;

  @Option(
      names = "--check",
      description =
          "Write nothing; compare what a build makes with the output folder, and fail if a file is"
              + " not the same.")
  private boolean check;

  @Option(
      names = "--keep-going",
      description = "Publish the sheets without errors although others have some; still fail.")
  private boolean keepGoing;

  @Option(names = "--again", description = "Build all sheets, also those that have not changed.")
  private boolean again;

  @Option(
      names = "--prune",
      description = "Remove sheets from the output folder that this build does not make.")
  private boolean prune;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many sheets to build at once (default: as many as there are cores).")
  private int threads;

  @Option(names = "--quiet", description = "Print findings only.")
  private boolean quiet;

  @Mixin private ReportOptions report;

  BuildCommand(Loading loading, UserFolders user) {
    super(loading);
    this.user = user;
  }

  @Override
  public Integer call() throws Exception {
    loading.tell("build", report, List.of(options.run.templates.folder, out));
    Optional<Templates> templates = loading.templates(options, clinic);
    if (templates.isPresent()) {
      Formats made = new Formats(OutputFormat.all(Fonts.embedded()), formats, true);
      checkNames(templates.get(), made);
      List<SheetFile> files = loading.files(options);
      inputs(files, templates.get()).refuse(out).ifPresent(loading.findings()::add);
      if (loading.findings().hasErrors()) {
        loading.sheets(files, options, templates.get()); // all that is wrong, at once
      } else {
        build(templates.get(), files, made);
      }
    }
    return loading.report();
  }

  /** What the output folder must not be, hold or lie in. */
  private InputPlaces inputs(List<SheetFile> files, Templates templates) {
    List<Path> held = new ArrayList<>(files.stream().map(SheetFile::path).toList());
    held.addAll(templates.clinic().places());
    held.addAll(options.run.rules);
    held.add(Path.of(""));
    user.home().ifPresent(held::add);
    return new InputPlaces(held, List.of(options.run.templates.folder));
  }

  private void build(Templates templates, List<SheetFile> files, Formats made) throws IOException {
    Publisher publisher = loading.publisher(options, templates, user.cache());
    BuildRequest request =
        new BuildRequest(
            handouts,
            paper.of(templates),
            made,
            loading.packs(options),
            again || check,
            keepGoing,
            prune,
            threads > 0 ? threads : Loading.THREADS);
    ProgressBar bar = new ProgressBar(loading.terminal(), files.size());
    IntConsumer progress = quiet ? done -> {} : bar;
    List<String> changed =
        check
            ? publisher.compare(out, files, request, loading.sink(), progress)
            : publisher.publish(out, files, request, loading.sink(), progress);
    bar.finish();
    if (check) {
      reportStale(out, changed, loading.findings());
    }
    if (!quiet && !nothingDone()) {
      say(files.size(), changed, templates);
    }
  }

  /** A pipeline gets one line, a person more. A long list says less than its length. */
  private void say(int sheets, List<String> changed, Templates templates) {
    PrintStream to = loading.terminal().out();
    boolean person = loading.terminal().talkative() && !check;
    if (person && changed.size() <= LONGEST_LIST) {
      changed.forEach(path -> to.println(Visible.of(out.resolve(path).toString())));
    }
    String of = loading.findings().hasErrors() ? "" : Loading.count(sheets, "sheet") + ": ";
    to.println(of + summary(changed.size()) + Visible.of(out.toString()));
    if (person) {
      sayWhatASiteWouldBring(templates);
    }
  }

  /**
   * Reports files of the output folder that a build would write or remove. Rule: {@code out-stale}.
   */
  static void reportStale(Path out, List<String> paths, Findings findings) {
    for (String path : paths) {
      findings.add(
          "out-stale",
          Span.startOf(out.resolve(path).toString()),
          "the file is not what a build makes",
          "run factleaf build, and keep what it makes");
    }
  }

  private void sayWhatASiteWouldBring(Templates templates) {
    if (templates.clinic().clinic().value(Clinic.Value.SITE).isEmpty()) {
      print(
          "no site in clinic.yaml: no QR codes, feed, sitemap and canonical addresses"
              + " (docs/handouts.md)");
    }
  }

  private boolean nothingDone() {
    return loading.findings().hasErrors() && (check || !keepGoing);
  }

  private static String summary(int changed) {
    return changed == 0
        ? "nothing has changed in "
        : Loading.count(changed, "file") + " written to ";
  }

  private void checkNames(Templates templates, Formats made) {
    List<String> known = templates.profiles().handouts().map(HandoutSpec::id).distinct().toList();
    handouts.forEach(id -> checkKnown(spec, "handout", id, known));
    formats.forEach(id -> checkKnown(spec, "format", id, made.ids()));
    made.check(templates.profiles(), loading.findings());
    paper.of(templates);
  }
}
