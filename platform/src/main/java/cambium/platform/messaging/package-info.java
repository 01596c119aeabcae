/** Events out through an outbox and in through subscriptions, as CloudEvents on Kafka. */
@NullMarked
package cambium.platform.messaging;

import org.jspecify.annotations.NullMarked;
