/** A made-up company with five months of history and a round that is open now. */
@org.jspecify.annotations.NullMarked
package cambium.standalone.demo;
