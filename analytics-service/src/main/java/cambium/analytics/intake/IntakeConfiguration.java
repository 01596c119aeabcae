package cambium.analytics.intake;

import cambium.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that are taken in. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  Subscription roundEvents(RoundIntake intake) {
    return Subscription.batched("cambium.rounds.v1", intake::take);
  }

  @Bean
  Subscription responseEvents(ResponseIntake intake) {
    return Subscription.batched("cambium.responses.v1", intake::take);
  }
}
