package factleaf.out;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run must not write, because it or people keep there what is read.
 *
 * @param held files and folders, such as fact files and the home: neither they nor a folder around
 *     them
 * @param closed folders, such as the templates: nor any place in them
 */
public record InputPlaces(List<Path> held, List<Path> closed) {
  /** Says what is wrong with a place for files, or for one file. Rule: {@code out-input}. */
  public Optional<Finding> refuse(Path target) {
    Path place = real(target);
    return Stream.concat(
            Stream.concat(held.stream(), closed.stream())
                .filter(input -> real(input).startsWith(place)),
            closed.stream().filter(folder -> place.startsWith(real(folder))))
        .findFirst()
        .map(input -> finding(target, input));
  }

  private static Finding finding(Path target, Path input) {
    return Finding.of(
        "out-input",
        Span.startOf(target.toString()),
        "output would mix with what is read or kept in " + input.toAbsolutePath().normalize(),
        "name a folder or file of its own");
  }

  /** Where a path really leads, as far as it is there. */
  public static Path real(Path path) {
    Path full = path.toAbsolutePath().normalize();
    for (Path there = full; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(full));
      } catch (IOException e) {
        // not there
      }
    }
    return full;
  }
}
