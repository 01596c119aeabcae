package cambium.survey.people;

import cambium.platform.messaging.Relay;
import cambium.platform.messaging.Topic;
import cambium.platform.web.BodyLimit;
import cambium.survey.published.PersonPublished;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of the directory, what empties towards it, and how large a file may be. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  private static final long LARGEST_FILE = 64L * 1024 * 1024;

  @Bean
  Topic directoryTopic() {
    return new Topic(PersonPublished.TOPIC, 1, Topic.Keep.LATEST_PER_KEY);
  }

  @Bean
  Relay directoryRelay(PublishingDirectory publishing) {
    return new Relay("directory", publishing::step);
  }

  @Bean
  Relay accountsRelay(PlacingAccounts placing) {
    return new Relay("accounts", placing::step);
  }

  @Bean
  BodyLimit peopleFileLimit() {
    return new BodyLimit("PUT", "/api/people", LARGEST_FILE);
  }
}
