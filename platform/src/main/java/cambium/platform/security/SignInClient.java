package cambium.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The one public client that people sign in with; described when somebody first does. */
final class SignInClient implements ClientRegistrationRepository {
  /** Last part of the redirect address of every service. */
  static final String REGISTRATION = "cambium";

  /** Page that starts a sign-in. */
  static final String START = "/oauth2/authorization/" + REGISTRATION;

  private final KnownProvider provider;

  SignInClient(KnownProvider provider) {
    this.provider = provider;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    return registrationId.equals(REGISTRATION) ? registration() : null;
  }

  String authorizationAddress() {
    return provider.endpoints().authorization();
  }

  ClientRegistration registration() {
    Endpoints endpoints = provider.endpoints();
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(provider.provider().clientId())
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope("openid", "email", "profile")
        .authorizationUri(endpoints.authorization())
        .tokenUri(endpoints.token())
        .jwkSetUri(endpoints.keys())
        .issuerUri(provider.provider().issuer())
        .build();
  }
}
