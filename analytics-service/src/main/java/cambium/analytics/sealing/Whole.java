package cambium.analytics.sealing;

/**
 * An atom while its round is being sealed, with the pool that it was made of.
 *
 * @param position of its home
 */
record Whole(int position, Atom atom, Pool pool) {}
