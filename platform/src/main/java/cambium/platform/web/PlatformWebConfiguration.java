package cambium.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service's web side gets from the platform. */
@Configuration(proxyBeanMethods = false)
@Import({
  JsonLimits.class,
  ProblemAdvice.class,
  PageModel.class,
  ErrorPages.class,
  StaticFiles.class
})
public class PlatformWebConfiguration {

  @Bean
  BodyLimitFilter bodyLimitFilter(
      ObjectProvider<BodyLimit> raised, ObjectProvider<ErrorShape> shapes, JsonMapper json) {
    return new BodyLimitFilter(raised.stream().toList(), shapes.stream().toList(), json);
  }

  /**
   * Forms are read by the server itself, which needs a limit too: the largest that any form has.
   * The filter before it holds each address to its own, by the length that a browser announces.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallForms(
      ObjectProvider<BodyLimit> raised) {
    return server ->
        server.addConnectorCustomizers(connector -> connector.setMaxPostSize(largestForm(raised)));
  }

  private static int largestForm(ObjectProvider<BodyLimit> raised) {
    return (int)
        raised.stream()
            .filter(BodyLimit::form)
            .mapToLong(BodyLimit::bytes)
            .reduce(BodyLimit.GENERAL, Math::max);
  }

  @Bean
  InterfaceDescription interfaceDescription(
      @Value("${spring.application.name:}") String service, Environment environment) {
    return new InterfaceDescription(
        service,
        Binder.get(environment)
            .bind("cambium.security.public-paths", Bindable.listOf(String.class))
            .orElse(List.of()));
  }

  @Bean
  LanguageLinks languageLinks() {
    return new LanguageLinks();
  }

  @Bean
  ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
    return new ResourceUrlEncodingFilter();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new RequestLanguage();
  }

  /** Messages of the service, named in {@code cambium.web.messages}, then those of the platform. */
  @Bean
  MessageSource messageSource(@Value("${cambium.web.messages:}") List<String> ofService) {
    var messages = new ResourceBundleMessageSource();
    messages.addBasenames(ofService.toArray(String[]::new));
    messages.addBasenames("platform-messages/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
