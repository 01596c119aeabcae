package cambium.benchmarks;

/** An event on its way to a topic. */
record Event(String topic, String key, String type, String id, Object data) {}
