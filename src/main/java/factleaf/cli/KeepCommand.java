package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.fact.Source;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code factleaf keep}: the text of a source, for {@code verify} to hold citations against. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a text with marked headings, items and rows of a file as the source published it,"
          + " puts it into the folder of kept texts, and has the fact file name it: its sha256,"
          + " and what the file marks as its DOI, PMID, set id, version and date. All else of the"
          + " fact file stays as it is. Fetches nothing. Read the kept text before you rely on it;"
          + " it is its authors', so do not publish it."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf keep fda-label downloads/label.xml")
final class KeepCommand implements Callable<Integer> {
  private final Loading loading;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "Id of the source.")
  private String id;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "PDF, HTML, a label as SPL (XML), a FHIR bundle (JSON or XML), or plain text, told by"
              + " its content.")
  private Path file;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description =
          "Fact file, or a folder of them (default: facts.yaml and the folder sheets); may be given"
              + " several times.")
  private List<Path> sheets = List.of();

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      defaultValue = SnapshotOptions.SNAPSHOTS,
      description = "Folder with the kept texts of the sources (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "templates",
      description = "Folder of templates, laid over the shipped one (default: ${DEFAULT-VALUE}).")
  private Path templates;

  KeepCommand(Loading loading) {
    this.loading = loading;
  }

  @Override
  public Integer call() throws Exception {
    SheetOptions options = new SheetOptions();
    options.files = sheets;
    options.templates = templates;
    Optional<Templates> loaded = loading.templates(options);
    if (loaded.isPresent()) {
      List<LoadedSheet> all = loading.unchecked(loading.files(options), loaded.get());
      if (!loading.findings().hasErrors()) {
        PrintStream out = loading.terminal().out();
        loading.keeping(source(all)).keep(file, folder).forEach(out::println);
      }
    }
    return loading.report();
  }

  /** The source of that id. */
  private Source source(List<LoadedSheet> loaded) {
    List<Source> all =
        loaded.stream().flatMap(l -> l.sheet().sources().stream()).distinct().toList();
    List<Source> found = all.stream().filter(s -> s.id().equals(id)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    String problem =
        found.isEmpty()
            ? "No sheet cites a source \"" + id + "\"; " + Suggestion.hint(id, ids(all))
            : "More than one source is called \"" + id + "\"; say with --sheet which is meant";
    throw new ParameterException(spec.commandLine(), problem);
  }

  private static List<String> ids(List<Source> sources) {
    return sources.stream().map(Source::id).distinct().toList();
  }
}
