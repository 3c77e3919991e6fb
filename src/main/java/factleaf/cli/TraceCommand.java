package factleaf.cli;

import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Trace;
import factleaf.handout.Trace.Hit;
import factleaf.handout.Trace.Place;
import factleaf.handout.Trace.Reference;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          + " flags, and where in the fact file they stand. Several words are one phrase. Writes"
          + " nothing."
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
      description =
          "Fact file or a folder of them (default: facts.yaml and the folder sheets); may be given"
              + " several times.")
  private List<Path> files = List.of();

  @Mixin private RuleOptions run;

  @Option(names = "--json", description = "Prints JSON, as docs/trace.md describes it.")
  private boolean json;

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
    List<Found> found = new ArrayList<>();
    Optional<Templates> loaded = loading.templates(options(), clinic);
    if (loaded.isPresent()) {
      List<LoadedSheet> sheets = loading.sheets(options(), loaded.get());
      if (!loading.findings().hasErrors()) {
        sheets.forEach(sheet -> found.addAll(trace(phrase, sheet)));
      }
    }
    int exit = loading.report();
    return exit == ExitCode.OK ? print(found, phrase) : exit;
  }

  /** A sheet past its review is traced with a warning: it may be the one in the caller's hand. */
  private SheetOptions options() {
    SheetOptions options = SheetOptions.of(files, run);
    options.allowOverdue = true;
    return options;
  }

  private List<Found> trace(String phrase, LoadedSheet loaded) {
    List<Found> found = new ArrayList<>();
    for (HandoutSpec spec : HandoutSpec.differentInWords(loaded.profile().handouts())) {
      FactSheet sheet = loaded.sheet();
      Handout handout = loaded.handouts().of(spec, run.today());
      Trace.find(phrase, sheet, handout, loaded.texts()).stream()
          .map(hit -> new Found(sheet, handout, hit))
          .forEach(found::add);
    }
    return found;
  }

  private int print(List<Found> found, String phrase) {
    PrintStream out = loading.terminal().out();
    if (json) {
      List<TraceJson.Hit> hits = found.stream().map(Found::json).toList();
      out.println(new TraceJson(TraceJson.VERSION, phrase, hits));
    }
    if (found.isEmpty()) {
      loading
          .terminal()
          .err()
          .println(
              "no entry prints \""
                  + Visible.of(phrase)
                  + "\"; try fewer words, or the number alone");
      return ExitCode.FINDINGS;
    }
    if (!json) {
      out.println(found.stream().map(Found::block).collect(Collectors.joining("\n\n")));
    }
    return ExitCode.OK;
  }

  /** An entry that prints the words, and the handout. */
  private record Found(FactSheet sheet, Handout handout, Hit hit) {
    TraceJson.Hit json() {
      return TraceJson.hit(sheet, handout, hit);
    }

    String block() {
      String title = sheet.title() + ", edition " + sheet.edition() + ", " + handout.name();
      return TraceCommand.block(title, hit);
    }
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
        : references.stream().flatMap(TraceCommand::reference).toList();
  }

  /** The citation as on the handout; below, the quoted words and where they stand in the file. */
  private static Stream<String> reference(Reference r) {
    String says = r.says().isEmpty() ? "" : ": " + r.says();
    String number = r.number().isPresent() ? "[" + r.number().getAsInt() + "] " : "";
    String quotes = r.quotes().stream().map(q -> '"' + q + "\", ").collect(Collectors.joining());
    return Stream.of(
        number + r.kind() + ": " + r.title() + ", at \"" + r.at() + "\"" + says,
        "    " + quotes + r.span());
  }
}
