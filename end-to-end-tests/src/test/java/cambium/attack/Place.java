package cambium.attack;

import org.jspecify.annotations.Nullable;

/** A manager in the frozen tree, whose direct reports are a team of the same id. */
record Place(String id, @Nullable String parent, String layer) {}
