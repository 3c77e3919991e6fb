package factleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the texts of sources are kept. */
final class KeptTexts {
  private static final String FOLDER = "snapshots";

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      description = "Folder with the kept texts of the sources (default: " + FOLDER + ").")
  private Optional<Path> named = Optional.empty();

  Path folder() {
    return named.orElse(Path.of(FOLDER));
  }

  /** The folder, if it is named or there. */
  Optional<Path> ifThere() {
    return Optional.of(folder()).filter(folder -> named.isPresent() || Files.isDirectory(folder));
  }
}
