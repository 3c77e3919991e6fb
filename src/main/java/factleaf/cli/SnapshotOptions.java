package factleaf.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that holds sheets against the texts of their sources. */
final class SnapshotOptions {
  static final String SNAPSHOTS = "snapshots";

  @Mixin SheetOptions sheets;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      defaultValue = SNAPSHOTS,
      description = "Folder with the kept texts of the sources (default: ${DEFAULT-VALUE}).")
  Path folder;
}
