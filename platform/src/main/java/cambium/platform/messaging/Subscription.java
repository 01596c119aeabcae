package cambium.platform.messaging;

import java.util.List;
import java.util.function.Consumer;

/**
 * A service's interest in a topic; a bean of this type is all that it takes. The handler runs on
 * one thread per topic, sees every event at least once, and has done its work when it returns.
 * {@link MalformedEvent} sends the event to the dead-letter topic; a failing store is retried for
 * good.
 *
 * @param batched whether the handler takes what came from a partition at once, rather than one
 *     event at a time
 */
public record Subscription(String topic, Consumer<List<IncomingEvent>> handler, boolean batched) {

  public Subscription(String topic, Consumer<IncomingEvent> handler) {
    this(topic, events -> events.forEach(handler), false);
  }

  /**
   * Takes events of one partition together, in their order. If a batch cannot be handled, its
   * events come again one at a time, so that only the one at fault is put aside; a handler that
   * reads all of them before it writes anything does nothing twice.
   */
  public static Subscription batched(String topic, Consumer<List<IncomingEvent>> handler) {
    return new Subscription(topic, handler, true);
  }
}
