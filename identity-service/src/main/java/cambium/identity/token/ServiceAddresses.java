package cambium.identity.token;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are, as browsers see them. */
@ConfigurationProperties("cambium")
public record ServiceAddresses(
    String identityUrl, String surveyUrl, String analyticsUrl, String notificationUrl) {
  private static final String LOCALHOST = "//localhost:";
  private static final String LOOPBACK = "//127.0.0.1:";

  List<String> services() {
    return List.of(surveyUrl, analyticsUrl, notificationUrl);
  }

  /** Every address that a sign-in may end at; on one machine a host has two names. */
  List<String> redirects() {
    return services().stream()
        .flatMap(url -> Stream.of(url, url.replace(LOCALHOST, LOOPBACK)))
        .distinct()
        .map(url -> url + "/login/oauth2/code/cambium")
        .toList();
  }
}
