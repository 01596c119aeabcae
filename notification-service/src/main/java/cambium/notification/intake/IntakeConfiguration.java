package cambium.notification.intake;

import cambium.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this service reads. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  Subscription directoryEvents(EventHandlers handlers) {
    return new Subscription("cambium.directory.v1", handlers::onDirectory);
  }

  @Bean
  Subscription roundEvents(EventHandlers handlers) {
    return new Subscription("cambium.rounds.v1", handlers::onRounds);
  }

  @Bean
  Subscription resultEvents(EventHandlers handlers) {
    return new Subscription("cambium.results.v1", handlers::onResults);
  }
}
