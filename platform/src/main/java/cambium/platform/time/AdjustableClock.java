package cambium.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * A clock in UTC that runs like another one and can be set forward. For tests and the demo. One
 * that nobody has looked at yet may be set to any moment, once.
 */
public final class AdjustableClock extends Clock {
  private final Clock base;
  private final Consumer<Duration> moved;
  private volatile Duration ahead;
  private boolean unused;

  /** Starts at the given moment and runs on from there. */
  public AdjustableClock(Clock base, Instant start) {
    this(base, start, ahead -> {});
  }

  /**
   * Starts at the given moment and tells how far it is ahead of the base each time it is set
   * forward, for whoever keeps that across restarts.
   */
  public AdjustableClock(Clock base, Instant start, Consumer<Duration> moved) {
    this.base = base;
    this.moved = moved;
    this.ahead = Duration.between(base.instant(), start);
  }

  /** Nothing has been dated by this clock yet, so that its first setting may be backward too. */
  public synchronized AdjustableClock unused() {
    unused = true;
    return this;
  }

  /**
   * Sets the clock forward.
   *
   * @throws IllegalArgumentException if that would be backward and the clock is in use
   */
  public synchronized void advanceTo(Instant moment) {
    if (!unused && moment.isBefore(instant())) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    unused = false;
    ahead = Duration.between(base.instant(), moment);
    moved.accept(ahead);
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
