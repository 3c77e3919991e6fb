package factleaf.cli;

import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Trace;
import factleaf.handout.Trace.Hit;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf trace}: from printed words to entries and sources. */
@Command(
    name = "trace",
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
final class TraceCommand extends Subcommand {
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
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    String phrase = String.join(" ", words);
    if (!Trace.isPossible(phrase)) {
      throw wrong("Say which words or figure to look for");
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
    if (json) {
      List<TraceJson.Hit> hits = found.stream().map(Found::json).toList();
      print(new TraceJson(TraceJson.VERSION, phrase, hits));
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
      print(found.stream().map(Found::text).collect(Collectors.joining("\n\n")));
    }
    return ExitCode.OK;
  }

  /** An entry that prints the words, and the handout. */
  private record Found(FactSheet sheet, Handout handout, Hit hit) {
    TraceJson.Hit json() {
      return TraceJson.hit(sheet, handout, hit);
    }

    String text() {
      return TraceText.of(sheet, handout, hit);
    }
  }
}
