package cambium.analytics.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How figures are made, with the reader's own round as the example. Every number on it is one that
 * the results show as well.
 *
 * @param minimum how many people every figure is about at least
 * @param own what holds for the reader's own part; null for those without one
 * @param standIn whether a larger group's figures stand for the own part
 */
record Promise(
    String round,
    String closed,
    String organisation,
    int minimum,
    int coarse,
    @Nullable String own,
    boolean standIn,
    List<Way> ways) {
  /** A way on from here. */
  record Way(String name, String href) {}
}
