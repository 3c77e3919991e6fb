package factleaf.out;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a new edition, until they go to their places. A build reads nothing of what another
 * one staged: what a killed build left is deleted, and what it left undone is made again.
 */
final class Staging {
  /** Its name in the working folder. */
  static final String FOLDER = "new";

  private final Path root;
  private final Path staging;
  private final Disk disk;
  private final SheetSwap swap;

  /** For the folder out/ and one of staged files on the same file system. */
  Staging(Path root, Path staging, Disk disk) {
    this.root = root;
    this.staging = staging;
    this.disk = disk;
    this.swap = new SheetSwap(disk);
  }

  /** Stages a file. */
  void write(String path, byte[] bytes) throws IOException {
    Path staged = staging.resolve(path);
    disk.createFolders(staged.getParent());
    disk.write(staged, bytes);
  }

  /** A file that was staged. */
  byte[] read(String path) throws IOException {
    return Files.readAllBytes(staging.resolve(path));
  }

  /**
   * Completes what is staged, so that folders can change as a whole.
   *
   * @param isOurs whether a file of a path is Factleaf's
   */
  void prepare(Collection<Step> steps, Predicate<String> isOurs) throws IOException {
    for (Map.Entry<String, List<Step>> folder : byFolder(steps).entrySet()) {
      String name = folder.getKey();
      if (isOfASheet(name)) {
        swap.prepare(
            root.resolve(name),
            staging.resolve(name),
            folder.getValue(),
            file -> isOurs.test(name + "/" + file));
      }
    }
  }

  /**
   * Takes the steps. A folder that is not there yet comes with all its files in one step, and so
   * does one that {@link SheetSwap} can change; in others file follows file.
   */
  void apply(Collection<Step> steps) throws IOException {
    for (Map.Entry<String, List<Step>> folder : byFolder(steps).entrySet()) {
      Path place = root.resolve(folder.getKey());
      if (!atOnce(folder.getKey(), folder.getValue())) {
        disk.createFolders(place);
        for (Step step : folder.getValue()) {
          apply(step);
        }
      }
    }
  }

  private boolean atOnce(String folder, List<Step> steps) throws IOException {
    if (!isOfASheet(folder)) {
      return false;
    }
    Path place = root.resolve(folder);
    Path staged = staging.resolve(folder);
    try {
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        return swap.apply(place, staged, steps);
      }
      if (steps.stream().anyMatch(Step::stays)) {
        disk.createFolders(place.getParent());
        disk.move(staged, place);
      }
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      return false; // an overlay does not rename folders of its lower layers
    } catch (IOException e) {
      throw OutException.unfinished(place, e);
    }
  }

  /** Whether the files of a folder are one edition. */
  private static boolean isOfASheet(String folder) {
    return !folder.isEmpty() && !SharedFolders.has(folder);
  }

  private void apply(Step step) throws OutException {
    Path place = root.resolve(step.path());
    try {
      if (step.stays()) {
        disk.move(staging.resolve(step.path()), place);
      } else {
        disk.delete(place);
        if (!step.folder().isEmpty()) {
          deleteIfEmpty(place.getParent(), disk);
        }
      }
    } catch (IOException e) {
      throw OutException.unfinished(place, e);
    }
  }

  private static Map<String, List<Step>> byFolder(Collection<Step> steps) {
    return steps.stream()
        .sorted(Step.ORDER)
        .collect(
            Collectors.groupingBy(
                Step::folder, () -> new TreeMap<>(Step.OUT_LAST), Collectors.toList()));
  }

  /** Deletes what is staged at a place and in it; the empty name stands for all. */
  void discard(String place) throws IOException {
    Path top = staging.resolve(place);
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(top)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      disk.delete(path);
    }
  }

  /** Deletes a folder if nothing is in it. */
  static void deleteIfEmpty(Path folder, Disk disk) throws IOException {
    try {
      disk.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // what is in it is not ours
    }
  }
}
