/** The engines that run inside the process when no external ones are configured. */
@org.jspecify.annotations.NullMarked
package cambium.embedded;
