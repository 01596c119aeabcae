package cambium.platform.messaging;

import java.util.function.Consumer;

/**
 * A service's interest in a topic; a bean of this type is all that it takes. The handler runs on
 * one thread per topic, sees every event at least once, and has done its work when it returns.
 * {@link MalformedEvent} sends the event to the dead-letter topic; a failing store is retried for
 * good.
 */
public record Subscription(String topic, Consumer<IncomingEvent> handler) {}
