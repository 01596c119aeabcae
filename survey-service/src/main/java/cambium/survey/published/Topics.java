package cambium.survey.published;

import cambium.platform.messaging.OutgoingEvent;
import cambium.platform.messaging.Topic;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of rounds and responses, and how their records are keyed and named. */
@Configuration(proxyBeanMethods = false)
class Topics {
  static final String ROUNDS = "cambium.rounds.v1";
  static final String RESPONSES = "cambium.responses.v1";

  @Bean
  Topic roundsTopic() {
    return new Topic(ROUNDS, 1, Topic.Keep.FOREVER);
  }

  @Bean
  Topic responsesTopic() {
    return new Topic(RESPONSES, 6, Topic.Keep.SEVEN_DAYS);
  }

  static OutgoingEvent round(String round, String type, String id, LocalDate day, Object data) {
    return new OutgoingEvent(ROUNDS, round, type, id, day, data);
  }

  static OutgoingEvent response(
      String round,
      String team,
      String type,
      String responseKey,
      int version,
      LocalDate day,
      Object data) {
    String id = responseKey + "/" + version;
    return new OutgoingEvent(RESPONSES, round + "/" + team, type, id, day, data);
  }
}
