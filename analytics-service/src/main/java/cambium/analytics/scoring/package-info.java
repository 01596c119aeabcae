/** What a measure is, and a person's score on it in exact whole numbers. */
@NullMarked
package cambium.analytics.scoring;

import org.jspecify.annotations.NullMarked;
