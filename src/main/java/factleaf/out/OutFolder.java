package factleaf.out;

import factleaf.out.OutJournal.Step;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The folder out/, of which a build makes a new edition.
 *
 * <p>Files are staged in {@code out/.factleaf} as they get ready; what is there already with the
 * same bytes is not. {@link #commit} writes down what is to happen ({@link OutJournal}) and then
 * moves each file into place. The first file that is staged takes a lock ({@link OutLock}); a build
 * that changes nothing writes nothing.
 *
 * <p>Promised, wherever the process is killed: every file is the old one or the new one, whole.
 * Killed before the list is written, the old edition stands, and {@link #open} of the next build
 * throws away what was staged; killed later, it completes the new edition. A commit that the disk
 * refuses half-way is completed like one that was killed.
 *
 * <p>The files of one sheet come, change or go in one step ({@link SheetSwap}), on Linux with Java
 * 22 or newer, if all files in its folder are Factleaf's. Elsewhere file follows file, and between
 * a kill in that instant and the next build a reader may find two editions of the sheet side by
 * side. Nothing is forced to the disk: a power cut can undo or damage what was written last. The
 * digests in the manifest tell, and the next build makes it again.
 *
 * <p>Files that are not Factleaf's ({@link OwnFiles}) are neither changed nor removed, and links
 * are not followed, except that out/ itself may be one. Rules: {@code out-unwritable}, {@code
 * out-foreign-file}, {@code out-link}, {@code out-locked}, thrown as {@link OutException}.
 *
 * <p>{@link #read} and {@link #stage} may be called by several threads at once.
 */
public final class OutFolder implements OutEdition {
  /** What the folder says of itself. */
  public static final String MANIFEST = "manifest.json";

  /** The page that lists the sheets. */
  public static final String INDEX = "index.html";

  private static final String WORK = ".factleaf";

  private final Path root;
  private final Path work;
  private final Disk disk;
  private final OutPlaces places;
  private final OutJournal journal;
  private final ConcurrentSkipListMap<String, Step> steps = new ConcurrentSkipListMap<>();
  private final AtomicReference<OutException> failure = new AtomicReference<>();

  /** Digest of the manifest that this build began with. */
  private Optional<String> manifest = Optional.empty();

  private OwnFiles own = new OwnFiles(Map.of());

  /** Folders that {@link #begin} made, innermost first. */
  private List<Path> made = List.of();

  private Optional<OutLock> lock = Optional.empty();
  private boolean committed;

  private OutFolder(Path root, Disk disk) {
    this.root = root;
    this.work = root.resolve(WORK);
    this.disk = disk;
    this.places = new OutPlaces(root);
    this.journal = new OutJournal(root, work, disk);
  }

  /**
   * Opens the folder, which need not exist, and completes or clears away what a killed build left.
   */
  public static OutFolder open(Path root) throws OutException {
    return open(root, Disk.REAL);
  }

  static OutFolder open(Path folder, Disk disk) throws OutException {
    Path root = folder.toString().isEmpty() ? Path.of(".") : folder;
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
      throw OutException.notAFolder(root);
    }
    try (OutFolder left = new OutFolder(root, disk)) {
      if (left.places.attributes(left.work).isPresent()) {
        left.lock();
      }
    }
    OutFolder out = new OutFolder(root, disk);
    out.manifest = out.read(MANIFEST).map(Digest::of);
    return out;
  }

  /**
   * Tells which files are ours.
   *
   * @param sums digests by path, from the last manifest
   */
  @Override
  public void recognise(Map<String, String> sums) {
    own = new OwnFiles(sums);
  }

  /** The bytes of a file of the present edition; empty if there is none. */
  @Override
  public Optional<byte[]> read(String path) throws OutException {
    return places.read(path);
  }

  /**
   * Has a file in the new edition.
   *
   * @return whether it differs from what is there
   */
  @Override
  public boolean stage(String path, byte[] bytes) throws OutException {
    Optional<byte[]> old = read(path);
    if (old.isPresent() && Arrays.equals(old.get(), bytes)) {
      return false;
    }
    if (old.isPresent() && !isOurs(path, old.get())) {
      throw OutException.foreign(root.resolve(path), "a file stands");
    }
    begin();
    Path staged = journal.staged(path);
    try {
      disk.createFolders(staged.getParent());
      disk.write(staged, bytes);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root.resolve(path), e));
    }
    steps.put(path, new Step(path, Optional.of(Digest.of(bytes))));
    return true;
  }

  /**
   * Has a file no longer in the new edition.
   *
   * @return whether it was there; a file that is not, or no longer, ours stays
   */
  @Override
  public boolean remove(String path) throws OutException {
    Optional<byte[]> old = places.isFile(path) ? read(path) : Optional.empty();
    if (old.isEmpty() || !own.mayRemove(path, old.get())) {
      return false;
    }
    begin();
    steps.put(path, new Step(path, Optional.empty()));
    return true;
  }

  /** Forgets what was staged or removed in a folder of out/, which then stays as it is. */
  @Override
  public void discard(String folder) throws OutException {
    if (lock.isEmpty()) {
      return;
    }
    try {
      journal.discard(folder);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root.resolve(folder), e));
    }
    steps.keySet().removeIf(path -> path.startsWith(folder + "/"));
  }

  /**
   * Makes what was staged the present edition. Call it once, when all is staged.
   *
   * @return the paths that were written or removed, in order
   */
  @Override
  public List<String> commit() throws OutException {
    if (failure.get() != null) {
      throw failure.get();
    }
    if (!steps.isEmpty()) {
      checkInterrupt();
      places.check(steps.values());
      try {
        journal.prepare(steps.values(), own::isListed);
        journal.write(steps.values());
      } catch (IOException e) {
        throw OutException.unwritable(root, e);
      }
      complete(steps.values());
    }
    return List.copyOf(steps.keySet());
  }

  /** Ends the work on the folder; what was not committed is thrown away. */
  @Override
  public void close() throws OutException {
    try {
      if (lock.isPresent()) {
        releaseLock(lock.get());
      }
      for (Path folder : committed ? List.<Path>of() : made) {
        OutJournal.deleteIfEmpty(folder, disk);
      }
    } catch (IOException e) {
      throw committed ? OutException.notCleared(root, e) : OutException.unwritable(root, e);
    } finally {
      lock = Optional.empty();
      made = List.of();
    }
  }

  private void releaseLock(OutLock held) throws IOException {
    try {
      if (!journal.exists()) { // else a commit stopped half-way, and the next build completes it
        journal.clear();
      }
    } finally {
      held.release();
    }
  }

  /** Takes the lock before the first change, and sees to it that nobody else came between. */
  private synchronized void begin() throws OutException {
    if (failure.get() != null) {
      throw failure.get();
    }
    checkInterrupt();
    if (lock.isPresent()) {
      return;
    }
    made =
        Stream.iterate(root.toAbsolutePath(), p -> p != null && !Files.exists(p), Path::getParent)
            .toList();
    try {
      disk.createFolders(root);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root, e));
    }
    lock();
    if (!read(MANIFEST).map(Digest::of).equals(manifest)) {
      throw failed(OutException.changedMeanwhile(root));
    }
  }

  /** Takes the lock, and repairs what a killed build left. */
  private void lock() throws OutException {
    Optional<BasicFileAttributes> there = places.attributes(work);
    if (there.isPresent() && !there.get().isDirectory()) {
      throw failed(
          there.get().isSymbolicLink()
              ? OutException.link(work)
              : OutException.foreign(work, "a file stands"));
    }
    try {
      lock = Optional.of(OutLock.acquire(root, work, disk));
      Optional<List<Step>> left = journal.read();
      if (left.isPresent()) {
        places.check(left.get());
        complete(left.get());
      } else {
        journal.clear();
      }
    } catch (OutException e) {
      throw failed(e);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root, e));
    }
  }

  private void complete(Collection<Step> list) throws OutException {
    try {
      journal.apply(list);
    } catch (IOException e) {
      throw failed(e instanceof OutException known ? known : OutException.unfinished(root, e));
    }
    committed = true;
    try {
      journal.clear();
    } catch (IOException e) {
      throw failed(OutException.notCleared(root, e));
    }
  }

  private boolean isOurs(String path, byte[] bytes) throws OutException {
    return own.mayReplace(path, bytes) || (path.equals(MANIFEST) && isIndexOurs());
  }

  /** A broken manifest is known by the index beside it. */
  private boolean isIndexOurs() throws OutException {
    return read(INDEX).filter(index -> OwnFiles.isMarked(INDEX, index)).isPresent();
  }

  private void checkInterrupt() throws OutException {
    if (Thread.currentThread().isInterrupted()) {
      throw failed(OutException.interrupted(root));
    }
  }

  private OutException failed(OutException e) {
    failure.compareAndSet(null, e);
    return e;
  }
}
