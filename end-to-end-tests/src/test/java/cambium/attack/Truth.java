package cambium.attack;

/** Between which whole sums of steps the truth behind a published sum lies. */
record Truth(long least, long most) {

  /**
   * What follows from a sum and the rule of the clamp. A sum beyond the bounds shows that nothing
   * was clamped here.
   *
   * @param moved whether it is known that the truth is not the bound itself
   */
  static Truth of(long least, long most, long bottom, long top, boolean moved) {
    long from = least == bottom ? 0 : least;
    long to = most == top ? Long.MAX_VALUE / 1000 : most;
    if (least == most && moved) {
      return least == top ? new Truth(top + 1, to) : new Truth(from, bottom - 1);
    }
    return new Truth(from, to);
  }
}
