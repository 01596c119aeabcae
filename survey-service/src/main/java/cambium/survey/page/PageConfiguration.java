package cambium.survey.page;

import cambium.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A people file comes in through a form too, with a little around it. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  private static final long LARGEST_UPLOAD = 65L * 1024 * 1024;

  @Bean
  BodyLimit peopleUploadLimit() {
    return new BodyLimit("POST", "/people", LARGEST_UPLOAD);
  }
}
