package cambium.survey.round;

import cambium.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears when the results of a round can be seen; nothing else of them is read here. */
@Configuration(proxyBeanMethods = false)
class Released {
  static final String RESULTS = "cambium.results.v1";

  record BriefingReleased(String round) {}

  @Bean
  Subscription releasedRounds(EndingRound ending) {
    return new Subscription(
        RESULTS,
        event -> {
          if (event.type().equals("briefing.released")) {
            ending.released(event.as(BriefingReleased.class).round());
          }
        });
  }
}
