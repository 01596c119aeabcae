package cambium.standalone.mail;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;

/** Adds the mailbox to the home page's service; everybody who reaches this machine may read it. */
@Configuration(proxyBeanMethods = false)
@Import(MailboxController.class)
public class MailboxConfiguration {

  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain mailboxSecurity(HttpSecurity http) {
    return http.securityMatcher("/mail", "/mail/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(PAGES))
                    .frameOptions(FrameOptionsConfig::sameOrigin))
        .build();
  }

  @Bean
  static BeanPostProcessor mailboxMessages() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ResourceBundleMessageSource messages) {
          messages.addBasenames("standalone/messages");
        }
        return bean;
      }
    };
  }
}
