package cambium.identity.token;

import cambium.platform.security.Clients;
import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two clients that there are. */
final class RegisteredClients {
  private RegisteredClients() {}

  static RegisteredClient people(ServiceAddresses addresses) {
    return RegisteredClient.withId(Clients.PEOPLE)
        .clientId(Clients.PEOPLE)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(all -> all.addAll(addresses.redirects()))
        .scope("openid")
        .scope("email")
        .scope("profile")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(15)).build())
        .build();
  }

  static RegisteredClient programs(ProgramSecret secret) {
    return RegisteredClient.withId(Clients.PROGRAMS)
        .clientId(Clients.PROGRAMS)
        .clientSecret(secret.encoded())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope(Clients.ADMINISTERS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
        .build();
  }
}
