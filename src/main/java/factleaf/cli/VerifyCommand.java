package factleaf.cli;

import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.verify.CitationVerifier;
import factleaf.verify.Snapshots;
import factleaf.verify.Verification;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf verify}: citations against the texts of their sources. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Holds the citations of sources that have a kept text against that text: the heading under"
          + " \"at\", the words under \"find\", and the entry's figures. Says how many citations"
          + " and figures were held against a text, and how many have none. Offline; writes"
          + " nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf verify --snapshots texts facts.yaml")
final class VerifyCommand implements Callable<Integer> {
  private final Loading loading;

  @Mixin private SnapshotOptions options;

  @Option(
      names = "--list-figures",
      description = "Name each figure that no kept text shows, and say why.")
  private boolean listFigures;

  VerifyCommand(Loading loading) {
    this.loading = loading;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = loading.templates(options.sheets);
    if (templates.isPresent()) {
      for (LoadedSheet loaded : loading.sheets(options.sheets, templates.get())) {
        Snapshots snapshots = loading.snapshots(loaded, templates.get(), options.folder);
        Verification verification =
            CitationVerifier.verify(loaded.sheet(), snapshots, loading.findings());
        verification.summary().forEach(line -> print(loaded, line));
        if (listFigures) {
          verification.open().forEach(loading.terminal().out()::println);
        }
      }
    }
    return loading.report();
  }

  private void print(LoadedSheet loaded, String line) {
    loading.terminal().out().println(loaded.sheet().id() + ": " + line);
  }
}
