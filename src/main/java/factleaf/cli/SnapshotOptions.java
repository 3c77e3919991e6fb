package factleaf.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that holds sheets against the texts of their sources. */
final class SnapshotOptions {
  @Mixin SheetOptions sheets;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the kept texts of the sources.")
  Path folder;
}
