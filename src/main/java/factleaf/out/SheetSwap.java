package factleaf.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the folder of a sheet all its new files in one step, so that nobody finds two editions side
 * by side: the folder that stands and the staged one are exchanged ({@link FolderExchange}), or,
 * for a sheet that goes, the folder is moved away.
 *
 * <p>Only folders in which all files are Factleaf's change so. In others, and where the system
 * cannot do it, file follows file ({@link Staging}).
 */
record SheetSwap(Disk disk) {
  /**
   * Completes a staged folder by the files that stay.
   *
   * @param place the folder that stands
   * @param steps what happens to its files
   * @param isOurs whether a file of a name in the folder is Factleaf's
   */
  void prepare(Path place, Path staged, List<Step> steps, Predicate<String> isOurs)
      throws IOException {
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) || !FolderExchange.isKnown()) {
      return;
    }
    Set<String> named = names(steps);
    Set<String> staying = names(place);
    if (!staying.stream().allMatch(name -> isFile(place.resolve(name)) && isOurs.test(name))) {
      return;
    }
    staying.removeAll(named);
    for (String name : staying) {
      disk.createFolders(staged);
      disk.copy(place.resolve(name), staged.resolve(name));
    }
    if (Files.exists(staged)) {
      copyPermissions(place, staged);
    }
  }

  /**
   * Makes the staged folder the one that stands.
   *
   * @return whether that was done; if not, nothing has changed
   */
  boolean apply(Path place, Path staged, List<Step> steps) throws IOException {
    boolean swapped = mayChange(place, staged, steps) && change(place, staged);
    if (swapped) {
      bringBack(place, staged, steps);
    }
    return swapped;
  }

  private boolean change(Path place, Path staged) throws IOException {
    if (Files.exists(staged)) {
      return disk.exchange(staged, place);
    }
    disk.createFolders(staged.getParent());
    disk.move(place, staged);
    return true;
  }

  /** Whether the staged folder holds all that must stand, and nothing else would be lost. */
  private static boolean mayChange(Path place, Path staged, List<Step> steps) throws IOException {
    Set<String> next = Files.isDirectory(staged) ? names(staged) : Set.of();
    Set<String> removed =
        steps.stream().filter(step -> !step.stays()).map(Step::name).collect(Collectors.toSet());
    boolean complete =
        steps.stream().filter(Step::stays).allMatch(step -> next.contains(step.name()));
    return complete
        && names(place).stream()
            .allMatch(
                name ->
                    isFile(place.resolve(name)) && (next.contains(name) || removed.contains(name)))
        && (next.isEmpty() || isOfOneOwner(place, staged));
  }

  /** A file that somebody put there in the last instant is not ours, and must not go. */
  private void bringBack(Path place, Path old, List<Step> steps) throws IOException {
    if (!Files.isDirectory(old)) {
      return;
    }
    Set<String> lost = names(old);
    lost.removeAll(names(steps));
    lost.removeIf(name -> Files.exists(place.resolve(name), LinkOption.NOFOLLOW_LINKS));
    for (String name : lost) {
      disk.createFolders(place);
      disk.move(old.resolve(name), place.resolve(name));
    }
  }

  private static boolean isOfOneOwner(Path a, Path b) throws IOException {
    Optional<PosixFileAttributes> one = attributes(a);
    Optional<PosixFileAttributes> other = attributes(b);
    return one.map(PosixFileAttributes::owner).equals(other.map(PosixFileAttributes::owner))
        && one.map(PosixFileAttributes::group).equals(other.map(PosixFileAttributes::group));
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    Optional<PosixFileAttributes> given = attributes(from);
    if (given.isPresent()) {
      Files.setPosixFilePermissions(to, given.get().permissions());
    }
  }

  /** Empty where files have no owners. */
  private static Optional<PosixFileAttributes> attributes(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Optional.of(Files.readAttributes(path, PosixFileAttributes.class))
        : Optional.empty();
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Set<String> names(List<Step> steps) {
    return steps.stream().map(Step::name).collect(Collectors.toSet());
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new HashSet<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
