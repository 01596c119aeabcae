package cambium.platform.messaging;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties an outbox: after a signal, once at start, and again after a failure, with growing pauses.
 * One thread, so that one relay never works against itself.
 */
public final class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  // What passes by itself within this time is nobody's business.
  private static final Duration QUIET = Duration.ofSeconds(10);

  /** One step of the work. */
  @FunctionalInterface
  public interface Step {
    /**
     * Takes some of what waits.
     *
     * @return whether there may be more
     */
    boolean drain() throws Exception;
  }

  private final String name;
  private final Step step;
  private final ScheduledExecutorService worker;
  private final AtomicBoolean signalled = new AtomicBoolean();
  private final Duration longestPause;
  private volatile boolean running;
  private Duration pause = FIRST_PAUSE;
  private boolean failing;
  private long nextWarning;

  public Relay(String name, Step step) {
    this(name, step, LONGEST_PAUSE);
  }

  Relay(String name, Step step, Duration longestPause) {
    this.name = name;
    this.step = step;
    this.longestPause = longestPause;
    this.worker = worker(name);
  }

  private static ScheduledExecutorService worker(String name) {
    ScheduledThreadPoolExecutor worker =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "relay-" + name);
              thread.setDaemon(true);
              return thread;
            });
    // Nobody waits at the end for a pause to pass; the sweep at the next start takes what waits.
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return worker;
  }

  /** Says that something waits. Returns at once; signals that come together count as one. */
  public void signal() {
    signal(Duration.ZERO);
  }

  /** Says that something waits which may wait a little; what comes until then counts as one. */
  public void signal(Duration delay) {
    if (running && signalled.compareAndSet(false, true)) {
      submit(delay);
    }
  }

  private void submit(Duration delay) {
    try {
      var unused = worker.schedule(this::work, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("{} has stopped; the sweep at the next start takes what waits", name);
    }
  }

  private void work() {
    signalled.set(false);
    try {
      while (running && step.drain()) {
        succeeded();
      }
      succeeded();
    } catch (Exception e) {
      if (!running) {
        return;
      }
      report(e);
      if (signalled.compareAndSet(false, true)) {
        submit(pause);
      }
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
  }

  private void succeeded() {
    pause = FIRST_PAUSE;
    failing = false;
  }

  private void report(Exception problem) {
    long now = System.nanoTime();
    if (!failing) {
      failing = true;
      nextWarning = now + QUIET.toNanos();
    }
    if (now - nextWarning >= 0) {
      nextWarning = now + LONGEST_PAUSE.toNanos();
      log.warn("{} failed, next try in {} ms: {}", name, pause.toMillis(), problem.toString());
    }
    log.debug("{} failed", name, problem);
  }

  @Override
  public void start() {
    running = true;
    signal();
  }

  @Override
  public void stop() {
    running = false;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
