package cambium.identity.person;

import cambium.platform.messaging.IncomingEvent;
import cambium.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory. */
@Configuration(proxyBeanMethods = false)
class DirectoryIntake {
  @Bean
  Subscription directory(People people) {
    return new Subscription("cambium.directory.v1", event -> take(event, people));
  }

  private static void take(IncomingEvent event, People people) {
    if (event.isTombstone()) {
      people.remove(event.key());
    } else if (event.type().equals("person.published")) {
      people.put(event.as(PersonPublished.class).account());
    }
  }
}
