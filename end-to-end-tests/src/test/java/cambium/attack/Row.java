package cambium.attack;

import java.util.List;

/**
 * A published number as a sum over unknowns: so many parts of this and that person's secret.
 *
 * @param unknowns whose and which; see {@link Unknowns}
 * @param factors as many, in the field of {@link Field}
 */
record Row(String name, List<Long> unknowns, List<Long> factors) {}
