package cambium.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The filter chain of a service: who is asking, what is open, and how to come in. */
final class Doors {
  private static final String[] ALWAYS_OPEN = {
    "/error", "/static/**", "/webjars/**", "/favicon.ico", "/actuator/health/**", "/v3/api-docs/**"
  };

  private final SecuritySettings settings;
  private final TrustedProviders providers;
  private final Viewers viewers;
  private final Clock realTime;
  private final StateCookie cookie;
  private final Refusals refusals = new Refusals();

  Doors(SecuritySettings settings, TrustedProviders providers, Viewers viewers, Clock realTime) {
    this.settings = settings;
    this.providers = providers;
    this.viewers = viewers;
    this.realTime = realTime;
    this.cookie = new StateCookie(settings.cookie());
  }

  SecurityFilterChain around(HttpSecurity http) {
    SigningOut signingOut = new SigningOut(providers.signIn(), cookie);
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(new TokenFilter(providers, viewers, cookie, refusals), CsrfFilter.class)
        .csrf(this::csrf)
        .addFilterAfter(new CsrfTokenReady(), CsrfFilter.class)
        .headers(this::headers)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(ALWAYS_OPEN)
                    .permitAll()
                    .requestMatchers(settings.publicPaths().toArray(String[]::new))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .oauth2Login(this::signIn)
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(signingOut)
                    .logoutSuccessHandler(signingOut))
        .build();
  }

  private void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.csrfTokenRepository(CsrfCookie.named(settings.csrfCookie()))
        .sessionAuthenticationStrategy(CsrfCookie.KEPT)
        .requireCsrfProtectionMatcher(new ForgeableRequest(settings.publicPaths()));
  }

  private void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(
            csp -> csp.policyDirectives(ContentPolicy.withFormsEndingAt(providers.issuers())))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  private void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
    SignInClient client = new SignInClient(providers.signIn());
    SignInAttempts attempts = new SignInAttempts(client, new StateCookie(settings.attemptCookie()));
    SignInOutcome outcome = new SignInOutcome(cookie, realTime);
    login
        .clientRegistrationRepository(client)
        .authorizedClientRepository(new ForgottenClients())
        .loginPage(SignInClient.START)
        .authorizationEndpoint(
            start ->
                start
                    .authorizationRequestResolver(attempts)
                    .authorizationRequestRepository(attempts))
        .tokenEndpoint(token -> token.accessTokenResponseClient(TokenEndpoint.client()))
        .successHandler(outcome)
        .failureHandler(outcome)
        .withObjectPostProcessor(
            new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
              @Override
              public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(outcome);
                return filter;
              }
            });
  }
}
