package cambium.platform.security;

import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The doors of a service that people sign in to. It imports this, names its cookie and its public
 * paths under {@code cambium.security}, and may say by an {@link Administrators} bean which persons
 * administer.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({SecuritySettings.class, OidcSettings.class})
public class SecurityConfiguration implements WebMvcConfigurer {
  static {
    // Who asks is no parameter of the interface.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
  }

  @Bean
  TrustedProviders trustedProviders(
      @Value("${cambium.identity-url}") String identityUrl,
      @Value("${cambium.identity-internal-url:}") String identityInternalUrl,
      OidcSettings oidc) {
    return new TrustedProviders(identityUrl, identityInternalUrl, oidc);
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(TrustedProviders providers) {
    return registration -> providers.signIn().decoder();
  }

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      SecuritySettings settings,
      TrustedProviders providers,
      ObjectProvider<Administrators> administrators) {
    Viewers viewers =
        new Viewers(
            email -> administrators.orderedStream().anyMatch(each -> each.isAdministrator(email)));
    return new Doors(settings, providers, viewers, Clock.systemUTC()).around(http);
  }
}
