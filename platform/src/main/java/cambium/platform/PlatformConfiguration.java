package cambium.platform;

import cambium.platform.messaging.MessagingConfiguration;
import cambium.platform.mongo.MongoConfiguration;
import cambium.platform.time.TimeConfiguration;
import cambium.platform.web.PlatformWebConfiguration;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Brings the mechanism into a service: clock, store, messaging, web. Mail is imported by who sends
 * it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  TimeConfiguration.class,
  MongoConfiguration.class,
  MessagingConfiguration.class,
  PlatformWebConfiguration.class
})
public class PlatformConfiguration {
  /** Nobody reads observations here; made and thrown away, they cost more than the work itself. */
  @Bean
  ObservationRegistry observationRegistry() {
    return ObservationRegistry.NOOP;
  }
}
