package factleaf.cli;

import factleaf.handout.Clinic;
import factleaf.links.Answer;
import factleaf.links.Answer.Outcome;
import factleaf.links.Link;
import factleaf.links.LinkCheck;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf links}: do the addresses of sheets still lead somewhere? */
@Command(
    name = "links",
    sortOptions = false,
    description = {
      "Asks for the addresses of the sheets' sources, and for those that the handouts print where"
          + " the clinic has a site. Reports what is gone, what has moved and where to, and what"
          + " gives no answer. The only command that uses a network; writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf links facts.yaml")
final class LinksCommand extends Subcommand {
  private static final Map<Outcome, String> COUNTED =
      Map.of(
          Outcome.GOOD, "good",
          Outcome.REDIRECTED, "redirected",
          Outcome.MOVED, "moved",
          Outcome.PRIVATE, "not asked",
          Outcome.UNANSWERED, "without an answer",
          Outcome.BROKEN, "broken");

  @Mixin private SheetOptions options;
  @Mixin private ClinicOptions clinic;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long to wait for an answer (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--allow-private",
      description = "Ask hosts of this machine and of private networks, too.")
  private boolean alsoPrivate;

  @Option(names = "--strict", description = "Return 1 if there are warnings, too.")
  private boolean strict;

  @Option(names = "--json", description = "Print the answers for programs; see docs/links.md.")
  private boolean json;

  LinksCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = loading.templates(options, clinic);
    if (templates.isPresent()) {
      List<LoadedSheet> sheets = loading.unchecked(loading.files(options), templates.get());
      if (!loading.findings().hasErrors()) {
        ask(sheets, templates.get().clinic().clinic());
      }
    }
    int exitCode = loading.report();
    boolean warned = strict && !loading.findings().sorted().isEmpty();
    return warned ? Math.max(exitCode, ExitCode.FINDINGS) : exitCode;
  }

  private void ask(List<LoadedSheet> sheets, Clinic of) {
    List<Link> links =
        sheets.stream()
            .flatMap(loaded -> Link.of(loaded.whole(), loaded.profile(), of))
            .distinct()
            .toList();
    String agent = "factleaf/" + Version.text() + " (link checker)";
    Map<String, Answer> answers =
        LinkCheck.ask(links, agent, Duration.ofSeconds(seconds), alsoPrivate);
    LinkCheck.report(links, answers, loading.findings());
    print(json ? LinksJson.of(links, answers) : summary(answers));
  }

  private static String summary(Map<String, Answer> answers) {
    Collection<Answer> all = answers.values();
    String counts =
        Arrays.stream(Outcome.values())
            .flatMap(outcome -> counted(outcome, all))
            .collect(Collectors.joining(", "));
    return "addresses: " + all.size() + (counts.isEmpty() ? "" : "; " + counts);
  }

  private static Stream<String> counted(Outcome outcome, Collection<Answer> answers) {
    long number = answers.stream().filter(answer -> answer.outcome() == outcome).count();
    return number == 0 ? Stream.of() : Stream.of(number + " " + COUNTED.get(outcome));
  }
}
