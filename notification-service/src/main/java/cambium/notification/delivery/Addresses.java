package cambium.notification.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people find the pages that letters and pages link to. */
@ConfigurationProperties("cambium")
public record Addresses(String notificationUrl, String analyticsUrl) {
  /** The page of a message, as anybody it concerns opens it. */
  public String page(String round, Carried kind) {
    return UriComponentsBuilder.fromUriString(notificationUrl)
        .pathSegment("rounds", round, kind.page())
        .encode()
        .toUriString();
  }
}
