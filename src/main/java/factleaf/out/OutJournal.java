package factleaf.out;

import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The working folder of a build: staged files, and a list of what must happen to make them the new
 * edition. Once the list is there, the new edition is certain: whoever finds it goes through it, as
 * often as need be.
 *
 * <p>The list is one line for each step, {@code put SHA256 PATH} or {@code remove - PATH}, and at
 * the end the digest of these lines.
 */
final class OutJournal {
  private static final Pattern LINE = Pattern.compile("(?:put ([0-9a-f]{64})|remove -) (.+)\n");
  private static final String END = "end ";

  /** Order of folders; the empty name is out/ itself. */
  private static final Comparator<String> OUT_LAST =
      Comparator.comparing(String::isEmpty).thenComparing(Function.identity());

  private final Path root;
  private final Path list;
  private final Path unfinished;
  private final Path staging;
  private final Disk disk;
  private final SheetSwap swap;

  /**
   * @param root the folder out/
   * @param work the working folder, on the same file system
   */
  OutJournal(Path root, Path work, Disk disk) {
    this.root = root;
    this.list = work.resolve("journal");
    this.unfinished = work.resolve("journal.new");
    this.staging = work.resolve("new");
    this.disk = disk;
    this.swap = new SheetSwap(disk);
  }

  /**
   * What happens to one path.
   *
   * @param path relative to out/, with slashes
   * @param sha256 digest of the staged file that goes there; empty if the path is removed
   */
  record Step(String path, Optional<String> sha256) {
    /**
     * Files of one folder follow one another; files of out/ itself come last, the manifest at the
     * end.
     */
    static final Comparator<Step> ORDER =
        Comparator.comparing(Step::folder, OUT_LAST)
            .thenComparing(step -> step.path().equals(OutFolder.MANIFEST))
            .thenComparing(step -> step.sha256().isEmpty())
            .thenComparing(Step::path);

    String folder() {
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Of the file in its folder. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a file is as this step leaves it. */
    boolean isDone(Path file) throws IOException {
      if (sha256.isEmpty()) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      }
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Digest.of(Files.readAllBytes(file)).equals(sha256.get());
    }

    private String line() {
      return sha256.map(sum -> "put " + sum).orElse("remove -") + " " + path + "\n";
    }

    /** The step of a line that {@link #LINE} matches. */
    private static Step of(MatchResult line) {
      return new Step(line.group(2), Optional.ofNullable(line.group(1)));
    }
  }

  /** Where a file waits for its place. */
  Path staged(String path) {
    return staging.resolve(path);
  }

  /** Whether a list is there, whole or not. */
  boolean exists() {
    return Files.exists(list, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Completes what is staged, so that folders can change as a whole. Before {@link #write}.
   *
   * @param isOurs whether a file of a path is Factleaf's
   */
  void prepare(Collection<Step> steps, Predicate<String> isOurs) throws IOException {
    for (Map.Entry<String, List<Step>> folder : byFolder(steps).entrySet()) {
      String name = folder.getKey();
      if (!name.isEmpty()) {
        swap.prepare(
            root.resolve(name),
            staged(name),
            folder.getValue(),
            file -> isOurs.test(name + "/" + file));
      }
    }
  }

  /** Writes the list, in one step; from here on the new edition is certain. */
  void write(Collection<Step> steps) throws IOException {
    String lines = steps.stream().sorted(Step.ORDER).map(Step::line).collect(Collectors.joining());
    disk.write(
        unfinished,
        (lines + END + Digest.of(bytes(lines)) + "\n").getBytes(StandardCharsets.UTF_8));
    disk.move(unfinished, list);
  }

  /**
   * The list that a killed build left; empty if there is none, or if the list or a file on it is
   * not as it was written. A kill cannot do that, but a power cut or a hand can.
   */
  Optional<List<Step>> read() throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    String lines = text.substring(0, Math.max(0, text.lastIndexOf(END)));
    if (!text.equals(lines + END + Digest.of(bytes(lines)) + "\n")) {
      return Optional.empty();
    }
    List<Step> steps = LINE.matcher(lines).results().map(Step::of).toList();
    for (Step step : steps) {
      if (!isIntact(step)) {
        return Optional.empty();
      }
    }
    return Optional.of(steps);
  }

  private boolean isIntact(Step step) throws IOException {
    if (!OutPlaces.isPath(step.path())) {
      return false;
    }
    return step.sha256().isEmpty()
        || step.isDone(staged(step.path()))
        || step.isDone(root.resolve(step.path()));
  }

  /**
   * Goes through the list. A folder that is not there yet comes with all its files in one step, and
   * so does one that {@link SheetSwap} can change; in others file follows file.
   */
  void apply(Collection<Step> steps) throws IOException {
    for (Map.Entry<String, List<Step>> folder : byFolder(steps).entrySet()) {
      Path place = root.resolve(folder.getKey());
      Path staged = staged(folder.getKey());
      boolean stands = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
      if (!stands && Files.exists(staged) && hasFiles(folder.getValue())) {
        move(staged, place);
      } else if (stands && !(isSheet(folder.getKey()) && swap(place, staged, folder.getValue()))) {
        for (Step step : folder.getValue()) {
          apply(step);
        }
      }
    }
  }

  /** Not out/ itself. */
  private static boolean isSheet(String folder) {
    return !folder.isEmpty();
  }

  /** Whether anything is left in a folder by the steps on it. */
  private static boolean hasFiles(List<Step> steps) {
    return steps.stream().anyMatch(step -> step.sha256().isPresent());
  }

  private boolean swap(Path place, Path staged, List<Step> steps) throws IOException {
    try {
      return swap.apply(place, staged, steps);
    } catch (IOException e) {
      throw OutException.unfinished(place, e);
    }
  }

  private static Map<String, List<Step>> byFolder(Collection<Step> steps) {
    return steps.stream()
        .sorted(Step.ORDER)
        .collect(
            Collectors.groupingBy(
                Step::folder, () -> new TreeMap<>(OUT_LAST), Collectors.toList()));
  }

  private void apply(Step step) throws IOException {
    Path place = root.resolve(step.path());
    if (step.sha256().isPresent() && Files.exists(staged(step.path()))) {
      move(staged(step.path()), place);
    } else if (step.sha256().isEmpty()) {
      try {
        disk.delete(place);
        if (!step.folder().isEmpty()) {
          deleteIfEmpty(place.getParent(), disk);
        }
      } catch (IOException e) {
        throw OutException.unfinished(place, e);
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    try {
      disk.move(from, to);
    } catch (IOException e) {
      throw OutException.unfinished(to, e);
    }
  }

  /** Deletes the list, and then what was staged. */
  void clear() throws IOException {
    disk.delete(list);
    disk.delete(unfinished);
    discard("");
  }

  /** Deletes what was staged below a folder. */
  void discard(String folder) throws IOException {
    Path top = staged(folder);
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
