package factleaf.out;

import factleaf.out.Staging.Step;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * The folder out/, of which a build makes a new edition.
 *
 * <p>Files are staged in {@code out/.factleaf} as they get ready; what is there already with the
 * same bytes is not. {@link #commit} moves each file into place, the manifest last. The first file
 * that is staged takes a lock ({@link OutLock}); a build that changes nothing writes nothing.
 *
 * <p>Promised, wherever the process is killed: every file is the old one or the new one, whole.
 * Killed before it commits, the old edition stands; killed later, some sheets are new, the manifest
 * is old, and the next build of the others makes them too. It deletes what was staged and believes
 * none of it ({@link Leftovers}). A process that is told to end completes a commit, or clears away
 * what it staged.
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

  private final Path root;
  private final Path work;
  private final Disk disk;
  private final OutPlaces places;
  private final Leftovers leftovers;
  private final Staging staging;
  private final ConcurrentSkipListMap<String, Step> steps = new ConcurrentSkipListMap<>();
  private final AtomicReference<OutException> failure = new AtomicReference<>();

  /** Many may stage while nobody commits or ends. */
  private final ReadWriteLock phases = new ReentrantReadWriteLock();

  /** Runs when the process is told to end. */
  private final Thread ending = new Thread(this::abandon);

  /** The digest of the manifest that this build began with; empty for a folder without one. */
  private Optional<Optional<String>> manifest = Optional.empty();

  private OwnFiles own;

  /** Folders that {@link #begin} made, innermost first. */
  private List<Path> made = List.of();

  private Optional<OutLock> lock = Optional.empty();
  private boolean committed;

  private OutFolder(Path root, OwnFiles own, Disk disk) {
    this.root = root;
    this.work = root.resolve(OutPlaces.WORK);
    this.own = own;
    this.disk = disk;
    this.places = new OutPlaces(root);
    this.leftovers = new Leftovers(work, disk);
    this.staging = new Staging(root, work.resolve(Staging.FOLDER), disk);
  }

  /** Opens the folder, which need not exist. */
  public static OutFolder open(Path root) throws OutException {
    return open(root, Disk.REAL);
  }

  static OutFolder open(Path root, Disk disk) throws OutException {
    OutFolder out = open(root, new OwnFiles(Map.of()), disk);
    out.manifest = Optional.of(out.read(MANIFEST).map(Digest::of));
    return out;
  }

  /** Opens a folder without a manifest, whose files are never written over. */
  public static OutFolder of(Path root) throws OutException {
    return open(root, new OwnFiles(Map.of()), Disk.REAL);
  }

  /**
   * Opens a folder without a manifest.
   *
   * @param own which files may be written over
   */
  static OutFolder open(Path folder, OwnFiles own, Disk disk) throws OutException {
    Path root = folder.toString().isEmpty() ? Path.of(".") : folder;
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
      throw OutException.notAFolder(root);
    }
    return new OutFolder(root, own, disk);
  }

  @Override
  public void recognise(Map<String, String> sums) {
    own = new OwnFiles(sums);
  }

  @Override
  public Optional<byte[]> read(String path) throws OutException {
    return places.read(path);
  }

  @Override
  public List<String> files() throws OutException {
    return places.files().stream().filter(path -> !path.equals(OutPlaces.WORK)).toList();
  }

  @Override
  public boolean isMarked(String path) throws OutException {
    return places.isMarked(path);
  }

  @Override
  public boolean stage(String path, byte[] bytes) throws OutException {
    Optional<byte[]> old = read(path);
    if (old.isPresent() && Arrays.equals(old.get(), bytes)) {
      return false;
    }
    if (old.isPresent() && !isOurs(path, old.get())) {
      throw OutException.foreign(root.resolve(path), "a file stands");
    }
    phases.readLock().lock();
    try {
      begin();
      write(path, bytes);
    } finally {
      phases.readLock().unlock();
    }
    steps.put(path, new Step(path, true));
    return true;
  }

  private void write(String path, byte[] bytes) throws OutException {
    try {
      staging.write(path, bytes);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root.resolve(path), e));
    }
  }

  /** A file that is not, or no longer, ours stays. */
  @Override
  public boolean remove(String path) throws OutException {
    Optional<byte[]> old = places.isFile(path) ? read(path) : Optional.empty();
    if (old.isEmpty() || !own.mayRemove(path, old.get())) {
      return false;
    }
    begin();
    steps.put(path, new Step(path, false));
    return true;
  }

  @Override
  public void discard(String folder) throws OutException {
    if (lock.isEmpty()) {
      return;
    }
    try {
      staging.discard(folder);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root.resolve(folder), e));
    }
    steps.keySet().removeIf(path -> path.startsWith(folder + "/"));
  }

  /** Call it once, when all is staged. */
  @Override
  public List<String> commit() throws OutException {
    phases.writeLock().lock();
    try {
      if (!steps.isEmpty()) {
        place();
      } else if (places.attributes(work).isPresent()) {
        begin(); // which clears away what a killed build left
      }
    } finally {
      phases.writeLock().unlock();
    }
    return List.copyOf(steps.keySet());
  }

  private void place() throws OutException {
    checkGoing();
    places.check(steps.values());
    try {
      staging.prepare(steps.values(), own::isListed);
    } catch (IOException e) {
      throw OutException.unwritable(root, e);
    }
    try {
      staging.apply(steps.values());
    } catch (IOException e) {
      throw failed(e instanceof OutException known ? known : OutException.unfinished(root, e));
    }
    committed = true;
  }

  /** Ends the work on the folder; what was not committed is thrown away. */
  @Override
  public void close() throws OutException {
    phases.writeLock().lock();
    try {
      if (lock.isPresent()) {
        release(lock.get());
      }
      for (Path folder : committed ? List.<Path>of() : made) {
        Staging.deleteIfEmpty(folder, disk);
      }
    } catch (IOException e) {
      throw committed ? OutException.notCleared(root, e) : OutException.unwritable(root, e);
    } finally {
      lock = Optional.empty();
      made = List.of();
      phases.writeLock().unlock();
    }
  }

  private void release(OutLock held) throws IOException {
    EndOfProcess.forget(ending);
    try {
      staging.discard("");
      leftovers.unmark();
      held.deleteFile();
    } finally {
      held.close();
    }
  }

  /** Takes the lock before the first change, and sees to it that nobody else came between. */
  private synchronized void begin() throws OutException {
    checkGoing();
    if (lock.isPresent()) {
      return;
    }
    made =
        Stream.iterate(root.toAbsolutePath(), p -> p != null && !Files.exists(p), Path::getParent)
            .toList();
    try {
      disk.createFolders(root);
      lock();
    } catch (OutException e) {
      throw failed(e);
    } catch (IOException e) {
      throw failed(OutException.unwritable(root, e));
    }
    if (!EndOfProcess.call(ending)) {
      throw failed(OutException.interrupted(root));
    }
    if (manifest.isPresent() && !read(MANIFEST).map(Digest::of).equals(manifest.get())) {
      throw failed(OutException.changedMeanwhile(root));
    }
  }

  /** Takes the lock, and deletes what a killed build left. */
  private void lock() throws IOException {
    Optional<BasicFileAttributes> there = places.attributes(work);
    if (there.isPresent() && !there.get().isDirectory()) {
      throw there.get().isSymbolicLink()
          ? OutException.link(work)
          : OutException.foreign(work, "a file stands");
    }
    if (there.isPresent()) {
      leftovers.check();
    }
    lock = Optional.of(OutLock.acquire(root, work, disk));
    leftovers.mark();
    staging.discard("");
  }

  /** The process is told to end. */
  void abandon() {
    failed(OutException.interrupted(root));
    try {
      close();
    } catch (OutException e) {
      // the next build clears it away
    }
  }

  private boolean isOurs(String path, byte[] bytes) throws OutException {
    return own.mayReplace(path, bytes) || (path.equals(MANIFEST) && isIndexOurs());
  }

  /** A broken manifest is known by the index beside it. */
  private boolean isIndexOurs() throws OutException {
    return read(INDEX).filter(index -> OwnFiles.isMarked(INDEX, index)).isPresent();
  }

  private void checkGoing() throws OutException {
    if (Thread.currentThread().isInterrupted()) {
      failed(OutException.interrupted(root));
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private OutException failed(OutException e) {
    failure.compareAndSet(null, e);
    return e;
  }
}
