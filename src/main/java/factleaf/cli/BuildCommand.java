package factleaf.cli;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Paper;
import factleaf.publish.LoadedSheet;
import factleaf.publish.Publisher;
import factleaf.publish.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code factleaf build}: fact files to handouts. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Checks fact files and makes their handouts. With a single error nothing is written, and the"
          + " output folder stays as it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf build                           facts.yaml, all handouts, to out/",
      "  factleaf build --handout patient         one handout only",
      "  factleaf build --paper Letter            on US Letter instead of A4",
      "  factleaf build --out site my.facts.yaml  another file, another folder"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
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
      description = "Only this handout of handouts.yaml; may be given several times.")
  private List<String> handouts = List.of();

  @Option(
      names = "--paper",
      paramLabel = "A4|Letter",
      converter = PaperConverter.class,
      description =
          "Paper of all handouts of this build, whatever handouts.yaml says. The files have the"
              + " same names; the manifest tells the paper.")
  private Paper paper;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Loading loading = new Loading(terminal);
    Optional<Templates> templates = loading.templates(options);
    if (templates.isPresent()) {
      List<HandoutSpec> selected = selected(templates.get());
      List<LoadedSheet> sheets = loading.sheets(options, templates.get());
      if (!loading.findings().hasErrors()) {
        publish(loading, templates.get(), selected, sheets);
      }
    }
    return loading.report();
  }

  private void publish(
      Loading loading, Templates templates, List<HandoutSpec> selected, List<LoadedSheet> sheets) {
    Findings findings = loading.findings();
    Publisher publisher =
        new Publisher(templates, loading.fonts(), Version.text(), out, options.today());
    List<String> changed = publisher.publish(sheets, selected, !handouts.isEmpty(), findings);
    if (terminal.talkative() && !findings.hasErrors()) {
      changed.forEach(path -> terminal.out().println(out.resolve(path)));
      terminal.out().println(summary(changed.size()));
    }
  }

  private String summary(int changed) {
    return changed == 0 ? "nothing has changed" : Loading.count(changed, "file") + " written";
  }

  /** The handouts to build; all if none is named. On the paper that was asked for, if any. */
  private List<HandoutSpec> selected(Templates templates) {
    List<String> known = templates.handouts().stream().map(HandoutSpec::id).toList();
    for (String id : handouts) {
      if (!known.contains(id) && !known.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no handout \"" + id + "\"; " + Suggestion.hint(id, known));
      }
    }
    return templates.handouts().stream()
        .filter(handout -> handouts.isEmpty() || handouts.contains(handout.id()))
        .map(handout -> paper == null ? handout : handout.on(paper))
        .toList();
  }
}
