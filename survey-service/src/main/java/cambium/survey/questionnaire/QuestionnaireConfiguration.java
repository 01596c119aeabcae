package cambium.survey.questionnaire;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;

/** Of a property that stands twice, one would be dropped silently: such JSON is refused. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireConfiguration {

  @Bean
  JsonMapperBuilderCustomizer noPropertyTwice() {
    return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }
}
