package cambium.notification.result;

/** How a figure moved since the last round that asked the same, with its interval. */
public record Change(double value, double ciLow, double ciHigh) {
  /** Whether the interval excludes zero, so that one may speak of a change. */
  public boolean isSure() {
    return ciLow > 0 || ciHigh < 0;
  }
}
