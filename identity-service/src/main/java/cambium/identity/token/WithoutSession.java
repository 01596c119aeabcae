package cambium.identity.token;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;

/** Keeps the authorization endpoint from opening a server session for each sign-in. */
final class WithoutSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
  @Override
  public <T extends OAuth2AuthorizationEndpointFilter> T postProcess(T filter) {
    filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    return filter;
  }
}
