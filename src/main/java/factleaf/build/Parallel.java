package factleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Spreads work over threads. */
final class Parallel {
  private Parallel() {}

  /** A piece of work. */
  interface Work<T, R> {
    R of(T item) throws IOException;
  }

  /**
   * The results in the order of the items. The first failure, by that order, is thrown once no work
   * is left running.
   */
  static <T, R> List<R> map(List<T> items, int threads, Work<T, R> work, IntConsumer progress)
      throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.max(1, Math.min(threads, items.size())));
    try {
      CompletionService<R> service = new ExecutorCompletionService<>(pool);
      List<Future<R>> futures = new ArrayList<>();
      items.forEach(item -> futures.add(service.submit(() -> work.of(item))));
      for (int done = 1; done <= items.size(); done++) {
        if (service.take().state() == Future.State.FAILED) {
          break;
        }
        progress.accept(done);
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private static IOException cause(ExecutionException e) throws IOException {
    switch (e.getCause()) {
      case IOException io -> throw io;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException(e.getCause());
    }
  }
}
