/** Pulses that repeat: when they are, what each asks, and the worker that opens them. */
@NullMarked
package cambium.survey.series;

import org.jspecify.annotations.NullMarked;
