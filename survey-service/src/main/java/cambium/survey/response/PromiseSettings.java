package cambium.survey.response;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the answer page says about this organisation.
 *
 * @param helpContacts whom to turn to, such as the safety representative
 */
@ConfigurationProperties("cambium.promise")
public record PromiseSettings(@DefaultValue({}) List<HelpContact> helpContacts) {

  /** Somebody who helps, and how to reach them. */
  public record HelpContact(String name, String detail) {}
}
