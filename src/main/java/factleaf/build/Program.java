package factleaf.build;

import factleaf.text.Digest;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What makes the handouts.
 *
 * @param version for the manifest
 * @param code jars and folders of classes
 */
public record Program(String version, List<Path> code) {

  /**
   * The digest of the code. The program's jar names its libraries with their versions. Empty if not
   * all can be read.
   */
  Optional<String> digest() {
    StringBuilder sums = new StringBuilder();
    for (Path path : code) {
      for (Path file : files(path)) {
        if (!(InputDisk.REAL.read(file, new Reach.Anywhere(), InputDisk.KEPT)
            instanceof InputFile read)) {
          return Optional.empty();
        }
        sums.append(read.sha256()).append('\n');
      }
    }
    return Optional.of(Digest.of(sums.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private static List<Path> files(Path path) {
    try {
      return Files.isDirectory(path) ? InputDisk.REAL.below(path) : List.of(path);
    } catch (IOException e) {
      return List.of(path);
    }
  }
}
