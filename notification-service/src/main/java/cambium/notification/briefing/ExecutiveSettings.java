package cambium.notification.briefing;

import cambium.notification.directory.Organisation;
import cambium.organization.Layer;
import cambium.organization.Person;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who receives the executive briefing.
 *
 * @param persons their ids; where none is named, everybody of the layer EXECUTIVE
 */
@ConfigurationProperties("cambium.notification.executive-briefing")
record ExecutiveSettings(@DefaultValue({}) List<String> persons) {
  List<String> executives(Organisation organisation) {
    return persons.isEmpty()
        ? organisation.of(Layer.EXECUTIVE).stream().map(Person::id).toList()
        : persons;
  }
}
