package cambium.analytics.sealing;

import java.util.Map;

/**
 * A sealed set of at least {@code k} responses: immutable, and the ledger that every figure is a
 * sum of.
 *
 * @param home the manager at whose node it was sealed
 * @param invited all whose pools it holds, whether they answered or not
 */
public record Atom(
    String round,
    String home,
    AtomLayer layer,
    long invited,
    long n,
    Map<String, SealedMeasure> measures) {}
