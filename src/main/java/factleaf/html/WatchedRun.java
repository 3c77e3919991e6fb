package factleaf.html;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs one template in a thread of its own, within limits. FreeMarker asks the thread at each pass
 * of a loop and each call of a macro whether it is interrupted. This thread counts the questions,
 * and says yes when a limit is passed; it is then inside the template, and knows the line.
 */
final class WatchedRun extends Thread {
  /** Bytes; deep enough for the limit of depth with a wide margin. */
  private static final long STACK = 16 << 20;

  /** The depth is looked at once in so many steps; a power of two. */
  private static final int LOOK = 1024;

  /** Processor time that a template that was interrupted has to come to its next step. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Finds the template, which may itself be at fault. */
  interface Source {
    Template get() throws IOException;
  }

  /**
   * Why a template was stopped, and where.
   *
   * @param place a failure at the place; empty if it is not known
   */
  record Stop(String why, Optional<TemplateException> place) {}

  private final Source source;
  private final Map<String, Object> model;
  private final Limits limits;
  private final LimitedWriter out;
  private final TemplateTrace trace;
  private long steps;
  private volatile Optional<Stop> stop = Optional.empty();
  private volatile Optional<Throwable> failure = Optional.empty();

  WatchedRun(Source source, Map<String, Object> model, Limits limits) {
    super(null, null, "template", STACK);
    this.source = source;
    this.model = model;
    this.limits = limits;
    this.out =
        new LimitedWriter(
            limits.characters(),
            () -> stop("the page is longer than %,d characters", limits.characters()));
    this.trace = new TemplateTrace(out);
    setDaemon(true);
  }

  /**
   * Runs the template.
   *
   * @return why it was stopped; empty if it came to its end
   * @throws TemplateException if it failed
   * @throws IOException if it, or one that it includes, cannot be found or read
   */
  Optional<Stop> await() throws TemplateException, IOException {
    start();
    try {
      if (!join(limits.time()) && !endsIn(limits.time(), 0)) {
        interrupt();
        endsIn(GRACE, processorTime());
      }
    } catch (InterruptedException e) {
      interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a template ran");
    }
    if (isAlive() && stop.isEmpty()) {
      return Optional.of(new Stop(overtime(), Optional.empty()));
    }
    if (stop.isEmpty() && failure.isPresent()) {
      rethrow(failure.get());
    }
    return stop;
  }

  /**
   * Waits until the template has ended or has had so much time of a processor: on a busy machine it
   * may have to wait long for its turn.
   *
   * @param begin what it had before, in nanoseconds
   */
  private boolean endsIn(Duration time, long begin) throws InterruptedException {
    Duration left = left(time, begin);
    while (left.isPositive() && !join(left)) {
      left = left(time, begin);
    }
    return !isAlive();
  }

  private Duration left(Duration time, long begin) {
    long now = processorTime();
    return now < 0 ? Duration.ZERO : time.minusNanos(now - begin);
  }

  /** What this thread has had, in nanoseconds; below 0 if it is not known. */
  private long processorTime() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId());
  }

  /** The output of a template that came to its end. */
  String text() {
    return out.toString();
  }

  /** Which template wrote what. */
  TemplateTrace trace() {
    return trace;
  }

  @Override
  public void run() {
    try {
      Environment environment = source.get().createProcessingEnvironment(model, out);
      environment.setTemplateProcessingTracer(trace);
      environment.process();
    } catch (Exception e) {
      failure = Optional.of(e);
    } catch (StackOverflowError e) {
      stop("macros, functions or templates call each other again and again");
    } catch (OutOfMemoryError e) {
      stop("the template needs more memory than there is");
    } catch (Error e) {
      failure = Optional.of(e); // such as a class of a program that was replaced meanwhile
    }
  }

  @Override
  public boolean isInterrupted() {
    count();
    return stop.isPresent();
  }

  /** Fails if the template has been stopped. */
  void step() throws IOException {
    count();
    if (stop.isPresent()) {
      throw new IOException("stopped");
    }
  }

  private void count() {
    steps++;
    if (super.isInterrupted()) {
      stop(overtime());
    } else if (steps > limits.steps()) {
      stop("the template goes on after %,d steps", limits.steps());
    } else if (steps % LOOK == 0 && isTooDeep()) {
      stop("macros, functions or templates call each other again and again");
    }
  }

  private String overtime() {
    return "the template takes longer than " + limits.time().toMillis() / 1000 + " seconds";
  }

  /** Counted in frames of Java, for a function leaves no trace on FreeMarker's own stack. */
  private boolean isTooDeep() {
    return StackWalker.getInstance().walk(frames -> frames.limit(limits.depth() + 1L).count())
        > limits.depth();
  }

  private void stop(String why, Object... limit) {
    if (stop.isPresent()) {
      return; // what comes now comes of it
    }
    Optional<TemplateException> place =
        Optional.ofNullable(Environment.getCurrentEnvironment())
            .map(environment -> new TemplateException(why, environment));
    stop = Optional.of(new Stop(String.format(Locale.ROOT, why, limit), place));
  }

  private static void rethrow(Throwable failure) throws TemplateException, IOException {
    switch (failure) {
      case TemplateException e -> throw e;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
