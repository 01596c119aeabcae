package cambium.platform.time;

import java.time.Clock;

/**
 * The time outside, for what must not stretch or end because a test moves the one clock: how long
 * somebody stays signed in, how long the broker keeps a record.
 */
public final class RealTime {
  public static final Clock CLOCK = Clock.systemUTC();

  private RealTime() {}
}
