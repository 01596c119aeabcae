package cambium.notification.briefing;

import cambium.notification.delivery.Letters;
import cambium.platform.mail.LetterWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters that go up. */
@Configuration(proxyBeanMethods = false)
class BriefingConfiguration {
  @Bean
  LetterWriter managerReportLetters(ManagerReports reports, Letters letters) {
    return letters.writerOf(reports);
  }

  @Bean
  LetterWriter rolledUpBriefingLetters(RolledUpBriefings briefings, Letters letters) {
    return letters.writerOf(briefings);
  }

  @Bean
  LetterWriter organisationBriefingLetters(OrganisationBriefings briefings, Letters letters) {
    return letters.writerOf(briefings);
  }
}
