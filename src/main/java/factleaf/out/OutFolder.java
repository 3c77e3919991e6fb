package factleaf.out;

import factleaf.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folder out/, of which a build makes a new edition: files are staged as they get ready ({@link
 * Staging}), and {@link #commit} moves each into place, the manifest last. The first that differs
 * from what is there takes a lock; a build that changes nothing writes nothing.
 *
 * <p>Promised, wherever the process is killed: every file is the old one or the new one, whole, and
 * so is every sheet where folders can be exchanged ({@link SheetSwap}). Killed before it commits,
 * the old edition stands; killed later, some sheets are new, the manifest is old, and the next
 * build makes the others too. A process that is told to end completes a commit, or clears away what
 * it staged. Nothing is forced to the disk: after a power cut the digests in the manifest tell.
 *
 * <p>Files that are not Factleaf's ({@link OwnFiles}) are neither changed nor removed, and links
 * are not followed, except that out/ itself may be one. Rules: {@code out-unwritable}, {@code
 * out-foreign-file}, {@code out-link}, {@code out-locked}, thrown as {@link OutException}.
 *
 * <p>{@link #read} and {@link #stage} may be called by several threads at once.
 */
public final class OutFolder extends OutPlaces {
  /** What the folder says of itself. */
  public static final String MANIFEST = "manifest.json";

  /** The page that lists the sheets. */
  public static final String INDEX = "index.html";

  private final WorkFolder work;
  private final Staging staging;
  private final ConcurrentSkipListMap<String, Step> steps = new ConcurrentSkipListMap<>();
  private final FirstFailure failure = new FirstFailure();

  /** Many may stage while nobody commits or ends. */
  private final ReadWriteLock phases = new ReentrantReadWriteLock();

  /** Runs when the process is told to end. */
  private final Thread ending = new Thread(this::abandon);

  /** The digest of the manifest that this build began with; empty for a folder without one. */
  private Optional<Optional<String>> manifest = Optional.empty();

  private boolean committed;

  private OutFolder(Path root, OwnFiles own, Disk disk) {
    super(root, own);
    this.work = new WorkFolder(root, disk);
    this.staging = work.staging();
  }

  /** Opens the folder, which need not exist. */
  public static OutFolder open(Path root) throws OutException {
    return open(root, Disk.REAL);
  }

  static OutFolder open(Path root, Disk disk) throws OutException {
    OutFolder out = open(root, OwnFiles.NONE, disk);
    out.manifest = Optional.of(out.read(MANIFEST).map(Digest::of));
    return out;
  }

  /** Opens a folder without a manifest, whose files are never written over. */
  public static OutFolder of(Path root) throws OutException {
    return open(root, OwnFiles.NONE, Disk.REAL);
  }

  /** Opens a folder without a manifest. */
  static OutFolder open(Path folder, OwnFiles own, Disk disk) throws OutException {
    Path root = folder.toString().isEmpty() ? Path.of(".") : folder;
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
      throw OutException.notAFolder(root);
    }
    return new OutFolder(root, own, disk);
  }

  @Override
  public Optional<byte[]> readNew(String path) throws OutException {
    Step step = steps.get(path);
    if (step == null || !step.stays()) {
      return read(path);
    }
    try {
      return Optional.of(staging.read(path));
    } catch (IOException e) {
      throw failure.keep(OutException.unwritable(root.resolve(path), e));
    }
  }

  @Override
  public List<String> files() throws OutException {
    return super.files().stream().filter(path -> !path.equals(WorkFolder.NAME)).toList();
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
      staging.write(path, bytes);
    } catch (IOException e) {
      throw failure.keep(OutException.unwritable(root.resolve(path), e));
    } finally {
      phases.readLock().unlock();
    }
    steps.put(path, new Step(path, true));
    return true;
  }

  /** A file that is not, or no longer, ours stays. */
  @Override
  public boolean remove(String path) throws OutException {
    Optional<byte[]> old = isFile(path) ? read(path) : Optional.empty();
    if (old.isEmpty() || !own.mayRemove(path, old.get())) {
      return false;
    }
    phases.readLock().lock();
    try {
      begin();
    } finally {
      phases.readLock().unlock();
    }
    steps.put(path, new Step(path, false));
    return true;
  }

  @Override
  public void discard(String place) throws OutException {
    if (!work.isEntered()) {
      return;
    }
    try {
      staging.discard(place);
    } catch (IOException e) {
      throw failure.keep(OutException.unwritable(root.resolve(place), e));
    }
    steps.keySet().removeIf(path -> path.equals(place) || path.startsWith(place + "/"));
  }

  /** Call it once, when all is staged. */
  @Override
  public List<String> commit() throws OutException {
    phases.writeLock().lock();
    try {
      if (!steps.isEmpty()) {
        place();
      } else if (work.exists()) {
        begin(); // which clears away what a killed build left
      }
    } finally {
      phases.writeLock().unlock();
    }
    return List.copyOf(steps.keySet());
  }

  private void place() throws OutException {
    failure.check(root);
    check(steps.values());
    try {
      staging.prepare(steps.values(), own::isListed);
    } catch (IOException e) {
      throw OutException.unwritable(root, e);
    }
    try {
      staging.apply(steps.values());
    } catch (IOException e) {
      throw failure.keep(OutException.unfinished(root, e));
    }
    committed = true;
  }

  /** Ends the work on the folder; what was not committed is thrown away. */
  @Override
  public void close() throws OutException {
    phases.writeLock().lock();
    try {
      EndOfProcess.forget(ending);
      work.leave(committed);
    } catch (IOException e) {
      throw committed ? OutException.notCleared(root, e) : OutException.unwritable(root, e);
    } finally {
      phases.writeLock().unlock();
    }
  }

  /** Takes the lock before the first change, and sees to it that nobody else came between. */
  private synchronized void begin() throws OutException {
    failure.check(root);
    if (work.isEntered()) {
      return;
    }
    try {
      work.enter();
    } catch (IOException e) {
      throw failure.keep(OutException.unwritable(root, e));
    }
    if (!EndOfProcess.call(ending)) {
      throw failure.keep(OutException.interrupted(root));
    }
    if (manifest.isPresent() && !read(MANIFEST).map(Digest::of).equals(manifest.get())) {
      throw failure.keep(OutException.changedMeanwhile(root));
    }
  }

  /** The process is told to end. */
  void abandon() {
    failure.keep(OutException.interrupted(root));
    try {
      close();
    } catch (OutException e) {
      // the next build clears it away
    }
  }

  /** A broken manifest is known by the index beside it. */
  private boolean isOurs(String path, byte[] bytes) throws OutException {
    return own.mayReplace(path, bytes) || path.equals(MANIFEST) && isMarked(INDEX);
  }
}
