/** Publishes the ledger and the released results. */
@NullMarked
package cambium.analytics.published;

import org.jspecify.annotations.NullMarked;
