package cambium.analytics.sealing;

import java.util.Map;

/**
 * Whole atoms put together until they hold at least {@code 4k} responses: the grain of shares, and
 * of measures with fewer than four values.
 *
 * @param home the manager at whose node they were put together
 * @param measures those with fewer than four values
 * @param shares of the other measures, where their sums leave enough open
 */
public record CoarseAtom(
    String round,
    String home,
    AtomLayer layer,
    long n,
    Map<String, SealedMeasure> measures,
    Map<String, SealedShare> shares) {}
