package cambium.identity.token;

import cambium.identity.key.Keys;
import cambium.identity.signin.Entrance;
import cambium.platform.security.ContentPolicy;
import cambium.platform.security.CsrfCookie;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The OpenID provider, and the doors of this service's own pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ProviderConfiguration {
  private final Entrance entrance;
  private final ServiceAddresses addresses;

  ProviderConfiguration(Entrance entrance, ServiceAddresses addresses) {
    this.entrance = entrance;
    this.addresses = addresses;
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    OAuth2AuthorizationServerConfigurer provider = new OAuth2AuthorizationServerConfigurer();
    provider.addObjectPostProcessor(new WithoutSession());
    http.securityMatcher(provider.getEndpointsMatcher())
        .with(
            provider,
            it ->
                it.oidc(
                    oidc ->
                        oidc.providerConfigurationEndpoint(
                            about ->
                                about.providerConfigurationCustomizer(
                                    found ->
                                        found.claim(
                                            "end_session_endpoint",
                                            addresses.identityUrl() + "/sign-out")))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    return common(http).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/clock")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll());
    return common(http).build();
  }

  private HttpSecurity common(HttpSecurity http) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(entrance.recognises(), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(CsrfCookie.named("cambium-identity-csrf"))
                    .sessionAuthenticationStrategy(CsrfCookie.KEPT))
        .logout(out -> out.disable())
        .exceptionHandling(refused -> refused.authenticationEntryPoint(entrance))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        csp ->
                            csp.policyDirectives(
                                ContentPolicy.withFormsEndingAt(addresses.services())))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
  }

  @Bean
  AuthorizationServerSettings providerSettings() {
    return AuthorizationServerSettings.builder().issuer(addresses.identityUrl()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients(ProgramSecret secret) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClients.people(addresses), RegisteredClients.programs(secret));
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> tokenContents() {
    return new TokenContents();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(Keys keys) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.of(keys)));
  }
}
