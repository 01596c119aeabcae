package cambium.notification.briefing;

import cambium.notification.delivery.Carried;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the executives one briefing on the whole organisation. */
@Component
@Order(3)
class OrganisationBriefings implements Carried {
  private final ExecutiveSettings settings;

  OrganisationBriefings(ExecutiveSettings settings) {
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "EXECUTIVE_BRIEFING";
  }

  @Override
  public String page() {
    return "organisation";
  }

  @Override
  public Collection<String> recipients(Release release, Organisation organisation) {
    return settings.executives(organisation);
  }

  @Override
  public Optional<Message> write(
      Release release, Organisation organisation, Person reader, Texts texts) {
    return settings.executives(organisation).contains(reader.id())
        ? Optional.of(OrganisationBriefing.write(release.title(), release.results(), texts))
        : Optional.empty();
  }
}
