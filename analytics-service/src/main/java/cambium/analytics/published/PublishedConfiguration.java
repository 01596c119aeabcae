package cambium.analytics.published;

import cambium.analytics.ledger.RoundSealed;
import cambium.analytics.round.RoundTouched;
import cambium.platform.messaging.Relay;
import cambium.platform.messaging.Topic;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of results, and the worker that publishes. */
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {
  @Bean
  Topic results() {
    return new Topic(PublishingRounds.RESULTS, 6, Topic.Keep.FOREVER);
  }

  @Bean
  Relay publishing(PublishingRounds rounds) {
    return new Relay("publishing", rounds::drain);
  }

  @Bean
  ApplicationListener<PayloadApplicationEvent<RoundSealed>> publishingSignal(Relay publishing) {
    return ApplicationListener.forPayload(round -> publishing.signal());
  }

  /** A round found on the ledger is known whole only when its tree has arrived again. */
  @Bean
  ApplicationListener<PayloadApplicationEvent<RoundTouched>> restoredSignal(Relay publishing) {
    return ApplicationListener.forPayload(touched -> publishing.signal());
  }
}
