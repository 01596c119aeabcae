package cambium.attack;

import org.jspecify.annotations.Nullable;

/** A record on a topic; without a body it takes back what its key said. */
record Event(String topic, String key, String type, String id, @Nullable String json) {}
