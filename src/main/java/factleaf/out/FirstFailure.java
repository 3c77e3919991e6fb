package factleaf.out;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The first failure of a build, after which it changes nothing any more. */
final class FirstFailure {
  private final AtomicReference<OutException> first = new AtomicReference<>();

  /** Keeps a failure if it is the first; gives it back. */
  OutException keep(OutException e) {
    first.compareAndSet(null, e);
    return e;
  }

  /** Throws the first failure; that the thread is told to stop is one, too. */
  void check(Path root) throws OutException {
    if (Thread.currentThread().isInterrupted()) {
      keep(OutException.interrupted(root));
    }
    if (first.get() != null) {
      throw first.get();
    }
  }
}
