package cambium.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider that people sign in with.
 *
 * @param issuer empty for Cambium's own
 * @param internalUrl where this process reaches the provider, if not at its issuer's address
 */
@ConfigurationProperties("cambium.oidc")
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("cambium") String clientId,
    @DefaultValue("") String internalUrl) {}
