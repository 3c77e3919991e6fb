package factleaf.cli;

import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.verify.CitationVerifier;
import factleaf.verify.Snapshots;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factleaf verify}: citations against the texts of their sources. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Holds every citation against the text of its source: the heading under \"at\", the words"
          + " under \"find\", and the figures of the entry. Offline; writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf verify --snapshots texts facts.yaml")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputDisk disk;

  @Mixin private SnapshotOptions options;

  VerifyCommand(Terminal terminal, InputDisk disk) {
    this.terminal = terminal;
    this.disk = disk;
  }

  @Override
  public Integer call() throws Exception {
    Loading loading = new Loading(terminal, disk);
    Optional<Templates> templates = loading.templates(options.sheets);
    if (templates.isPresent()) {
      for (LoadedSheet loaded : loading.sheets(options.sheets, templates.get())) {
        Snapshots snapshots =
            Snapshots.read(loaded.sheet(), options.folder, disk, loading.findings());
        CitationVerifier.Summary summary =
            CitationVerifier.verify(
                loaded.sheet(), templates.get().units(), snapshots, loading.findings());
        terminal
            .out()
            .println(
                loaded.sheet().id()
                    + ": "
                    + Loading.count(summary.verified(), "citation")
                    + " verified, "
                    + summary.failed()
                    + " failed, "
                    + summary.unchecked()
                    + " without a snapshot");
      }
    }
    return loading.report();
  }
}
