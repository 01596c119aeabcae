package cambium.survey.page;

import cambium.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A questionnaire in four languages is larger than other bodies, as a file and as a form. */
@Configuration(proxyBeanMethods = false)
class QuestionnairePageConfiguration {

  private static final long LARGEST_FILE = 512L * 1024;
  private static final long LARGEST_FORM = 2L * 1024 * 1024;

  @Bean
  BodyLimit questionnaireLimit() {
    return new BodyLimit("POST", "/api/questionnaires", LARGEST_FILE);
  }

  @Bean
  BodyLimit questionnaireUploadLimit() {
    return new BodyLimit("POST", "/questionnaires", LARGEST_FILE);
  }

  @Bean
  BodyLimit questionnaireFormLimit() {
    return BodyLimit.ofForm("/questionnaires/edit", LARGEST_FORM);
  }

  @Bean
  BodyLimit questionnairePreviewLimit() {
    return BodyLimit.ofForm("/questionnaires/preview", LARGEST_FORM);
  }
}
