/** Reads the schemas and golden examples, for the tests of those who publish and consume events. */
@NullMarked
package cambium.contracts;

import org.jspecify.annotations.NullMarked;
