package cambium.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody can say now whether a token is good: the provider does not answer. */
final class ProviderUnavailable extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  ProviderUnavailable(String message) {
    super(message);
  }

  ProviderUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
