/** Seals closed rounds, keeps their atoms, and restores them from the ledger topic. */
@NullMarked
package cambium.analytics.ledger;

import org.jspecify.annotations.NullMarked;
