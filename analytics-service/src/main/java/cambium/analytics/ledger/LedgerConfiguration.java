package cambium.analytics.ledger;

import cambium.analytics.round.RoundTouched;
import cambium.platform.messaging.Relay;
import cambium.platform.messaging.Topic;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger topic, and the worker that seals. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  @Bean
  Topic ledger() {
    return new Topic(LedgerReplay.LEDGER, 1, Topic.Keep.FOREVER);
  }

  @Bean
  Relay sealing(SealingClosedRounds rounds) {
    return new Relay("sealing", rounds::drain);
  }

  @Bean
  ApplicationListener<PayloadApplicationEvent<RoundTouched>> sealingSignal(Relay sealing) {
    return ApplicationListener.forPayload(touched -> sealing.signal());
  }
}
