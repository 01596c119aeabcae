package cambium.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says about its own doors.
 *
 * @param cookie name of its sign-in cookie; the ports of a host share cookies, so it is the
 *     service's own
 * @param publicPaths patterns that are open to everybody; a public path takes its authority from
 *     its body alone, since no CSRF token guards it
 */
@ConfigurationProperties("cambium.security")
record SecuritySettings(String cookie, @DefaultValue({}) List<String> publicPaths) {
  String csrfCookie() {
    return cookie + "-csrf";
  }

  String attemptCookie() {
    return cookie + "-sign-in";
  }
}
