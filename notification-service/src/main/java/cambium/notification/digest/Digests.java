package cambium.notification.digest;

import cambium.notification.delivery.Carried;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.round.Roster;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings everybody who was invited the digest. */
@Component
@Order(4)
class Digests implements Carried {
  private final Roster roster;

  Digests(Roster roster) {
    this.roster = roster;
  }

  @Override
  public String kind() {
    return "DOWNWARD_DIGEST";
  }

  @Override
  public String page() {
    return "digest";
  }

  @Override
  public Collection<String> recipients(Release release, Organisation organisation) {
    return roster.of(release.round());
  }

  @Override
  public Optional<Message> write(
      Release release, Organisation organisation, Person reader, Texts texts) {
    return roster.contains(release.round(), reader.id())
        ? Optional.of(Digest.write(release.title(), release.results(), texts))
        : Optional.empty();
  }
}
