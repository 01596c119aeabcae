package cambium.platform.mail;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How fast letters go, by the time outside: a clock that a test sets forward must not let a whole
 * organisation's mail out at once. What was not sent in one second is not caught up in the next.
 */
final class Pace {
  private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(100);

  private final Bucket bucket;

  Pace(int perMinute) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          "cambium.mail.per-minute must be at least 1, and is " + perMinute);
    }
    long aSecondsWorth = Math.max(1, perMinute / 60);
    this.bucket =
        Bucket.builder()
            .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
            .addLimit(
                limit ->
                    limit.capacity(aSecondsWorth).refillGreedy(perMinute, Duration.ofMinutes(1)))
            .build();
  }

  /** How many may go now, at least one; 0 only if nobody waits any more. */
  int take(int most, BooleanSupplier waiting) {
    while (waiting.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      int taken = (int) bucket.tryConsumeAsMuchAsPossible(most);
      if (taken > 0) {
        return taken;
      }
      long next = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      LockSupport.parkNanos(this, Math.min(next, LONGEST_NAP));
    }
    return 0;
  }
}
