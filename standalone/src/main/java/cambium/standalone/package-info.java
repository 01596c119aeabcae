/** All of Cambium in one process: engines, services, one clock, one way to start and to stop. */
@org.jspecify.annotations.NullMarked
package cambium.standalone;
