package factleaf.cli;

import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Trace;
import factleaf.handout.Trace.Hit;
import factleaf.handout.Trace.Place;
import factleaf.handout.Trace.Reference;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code factleaf trace}: from printed words to entries and sources. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Lists where the handouts print some words or a figure, with the entry, its sources and its"
          + " flags. Several words are one phrase. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf trace 80 mg             in facts.yaml, on all handouts",
      "  factleaf trace \"never stop\" --file my.facts.yaml"
    })
final class TraceCommand implements Callable<Integer> {
  /** The widest label and two blanks. */
  private static final String LABEL = "  %-9s%s";

  private final Loading loading;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "The words as printed; the last may be unfinished, a number may not.")
  private List<String> words;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "facts.yaml",
      description = "Fact file (default: ${DEFAULT-VALUE}); may be given several times.")
  private List<Path> files;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "templates",
      description = "Folder of templates, laid over the shipped one (default: ${DEFAULT-VALUE}).")
  private Path templates;

  @Option(
      names = "--rules",
      paramLabel = "JAR",
      description = "A jar with further rules, as for check; may be given several times.")
  private List<Path> rules = List.of();

  @Mixin private ClinicOptions clinic;

  TraceCommand(Loading loading) {
    this.loading = loading;
  }

  @Override
  public Integer call() throws Exception {
    String phrase = String.join(" ", words);
    if (!Trace.isPossible(phrase)) {
      throw new ParameterException(spec.commandLine(), "Say which words or figure to look for");
    }
    List<String> blocks = new ArrayList<>();
    Optional<Templates> loaded = loading.templates(options(), clinic);
    if (loaded.isPresent()) {
      List<LoadedSheet> sheets = loading.sheets(options(), loaded.get());
      if (!loading.findings().hasErrors()) {
        sheets.forEach(sheet -> blocks.addAll(trace(phrase, sheet)));
      }
    }
    int exit = loading.report();
    return exit == ExitCode.OK ? print(blocks, phrase) : exit;
  }

  /** A sheet past its review is traced with a warning: it may be the one in the caller's hand. */
  private SheetOptions options() {
    SheetOptions options = new SheetOptions();
    options.files = files;
    options.templates = templates;
    options.rules = rules;
    options.allowOverdue = true;
    return options;
  }

  private List<String> trace(String phrase, LoadedSheet loaded) {
    List<String> blocks = new ArrayList<>();
    for (HandoutSpec spec : HandoutSpec.differentInWords(loaded.profile().handouts())) {
      FactSheet sheet = loaded.sheet();
      Handout handout = HandoutAssembler.assemble(sheet, spec, loaded.texts(), options().today());
      String title = sheet.title() + ", edition " + sheet.edition() + ", " + handout.name();
      Trace.find(phrase, sheet, handout, loaded.texts()).stream()
          .map(hit -> block(title, hit))
          .forEach(blocks::add);
    }
    return blocks;
  }

  private int print(List<String> blocks, String phrase) {
    if (blocks.isEmpty()) {
      loading
          .terminal()
          .err()
          .println(
              "no entry prints \""
                  + Visible.of(phrase)
                  + "\"; try fewer words, or the number alone");
      return ExitCode.FINDINGS;
    }
    loading.terminal().out().println(String.join("\n\n", blocks));
    return ExitCode.OK;
  }

  private static String block(String title, Hit hit) {
    List<String> lines = new ArrayList<>(List.of(title));
    for (Place place : hit.places()) {
      add(lines, "in", place.headings());
      add(lines, "text", List.of(place.text()));
    }
    if (!hit.term().isEmpty()) {
      add(lines, "term", List.of(hit.term()));
    }
    add(lines, "entry", List.of(hit.entry() + ", " + hit.span()));
    if (!hit.applies().isEmpty()) {
      add(lines, "applies", List.of(String.join(", ", hit.applies())));
    }
    add(lines, "sources", references(hit.support()));
    if (!hit.against().isEmpty()) {
      add(lines, "against", references(hit.against()));
    }
    add(lines, "flags", hit.flags().isEmpty() ? List.of("none") : hit.flags());
    return String.join("\n", lines).replace('\u00A0', ' ');
  }

  /** A label and its values, one a line, in one column. */
  private static void add(List<String> lines, String label, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      lines.add(String.format(Locale.ROOT, LABEL, i == 0 ? label : "", Visible.of(values.get(i))));
    }
  }

  private static List<String> references(List<Reference> references) {
    return references.isEmpty()
        ? List.of("none")
        : references.stream().map(TraceCommand::reference).toList();
  }

  private static String reference(Reference r) {
    String says = r.says().isEmpty() ? "" : ": " + r.says();
    String number = r.number().isPresent() ? "[" + r.number().getAsInt() + "] " : "";
    return number + r.kind() + ": " + r.title() + ", at \"" + r.at() + "\"" + says;
  }
}
