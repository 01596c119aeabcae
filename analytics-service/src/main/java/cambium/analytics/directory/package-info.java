/** A copy of the directory: decides who may look, never what a figure is made of. */
@NullMarked
package cambium.analytics.directory;

import org.jspecify.annotations.NullMarked;
