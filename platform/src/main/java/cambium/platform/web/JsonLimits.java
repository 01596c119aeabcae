package cambium.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;

/** JSON from outside is shallow; what is deeper is refused while it is read. */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

  static final int MAX_DEPTH = 16;

  @Bean
  JsonFactoryBuilderCustomizer shallowJson() {
    return factory ->
        factory.streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
  }
}
