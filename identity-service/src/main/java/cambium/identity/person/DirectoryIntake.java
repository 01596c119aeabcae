package cambium.identity.person;

import cambium.platform.messaging.IncomingEvent;
import cambium.platform.messaging.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory. */
@Configuration(proxyBeanMethods = false)
class DirectoryIntake {
  @Bean
  Subscription directory(People people, ObjectProvider<Leavers> leavers) {
    return new Subscription("cambium.directory.v1", event -> take(event, people, leavers));
  }

  private static void take(IncomingEvent event, People people, ObjectProvider<Leavers> leavers) {
    if (event.isTombstone()) {
      people.remove(event.key());
      leavers.orderedStream().forEach(feature -> feature.left(event.key()));
    } else if (event.type().equals("person.published")) {
      people.put(event.as(PersonPublished.class).account());
    }
  }
}
