package cambium.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that runs like another one and can be set forward. For tests and the demo. */
public final class AdjustableClock extends Clock {
  private final Clock base;
  private volatile Duration ahead;

  /** Starts at the given moment and runs on from there. */
  public AdjustableClock(Clock base, Instant start) {
    this.base = base;
    this.ahead = Duration.between(base.instant(), start);
  }

  /**
   * Sets the clock forward.
   *
   * @throws IllegalArgumentException if that would be backward
   */
  public synchronized void advanceTo(Instant moment) {
    if (moment.isBefore(instant())) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    ahead = Duration.between(base.instant(), moment);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the one clock is UTC");
  }
}
