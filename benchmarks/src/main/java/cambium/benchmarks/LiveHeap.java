package cambium.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * How much of the heap is really in use: looked at again and again, each time after a collection.
 */
final class LiveHeap {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private LiveHeap() {}

  static long megabytes() {
    return bytes() >> 20;
  }

  private static long bytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The most that was in use while something was done, in megabytes. */
  static long peakDuring(Runnable work) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    long[] peak = new long[1];
    Thread watch =
        new Thread(
            () -> {
              while (!done.get()) {
                long begin = System.nanoTime();
                peak[0] = Math.max(peak[0], bytes());
                // In a large heap a collection takes long; the work must come to its turn too.
                long took = System.nanoTime() - begin;
                LockSupport.parkNanos(Math.max(PAUSE.toNanos(), 2 * took));
              }
            },
            "live-heap");
    watch.start();
    try {
      work.run();
    } finally {
      done.set(true);
      watch.join();
    }
    return peak[0] >> 20;
  }
}
