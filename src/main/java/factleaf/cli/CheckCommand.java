package factleaf.cli;

import factleaf.publish.LoadedSheet;
import factleaf.publish.Templates;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factleaf check}: findings, and nothing else. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads fact files and reports everything that is wrong with them. Writes nothing.",
    footerHeading = "%nExample:%n",
    footer = "  factleaf check facts.yaml")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SheetOptions options;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Loading loading = new Loading(terminal);
    Optional<Templates> templates = loading.templates(options);
    if (templates.isPresent()) {
      List<LoadedSheet> sheets = loading.sheets(options, templates.get());
      if (terminal.talkative() && loading.findings().sorted().isEmpty()) {
        long entries = sheets.stream().mapToLong(loaded -> loaded.sheet().facts().count()).sum();
        terminal.out().println("entries checked: " + entries + ", findings: none");
      }
    }
    return loading.report();
  }
}
