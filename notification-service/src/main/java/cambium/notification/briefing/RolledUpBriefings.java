package cambium.notification.briefing;

import cambium.notification.briefing.RolledUpBriefing.Part;
import cambium.notification.delivery.Carried;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.result.Results;
import cambium.notification.round.Rounds;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings each boss one briefing for all managers who report to them: those of the frozen tree, as
 * far as they are below the boss still.
 */
@Component
@Order(2)
class RolledUpBriefings implements Carried {
  private final Releases releases;
  private final Rounds rounds;

  RolledUpBriefings(Releases releases, Rounds rounds) {
    this.releases = releases;
    this.rounds = rounds;
  }

  @Override
  public String kind() {
    return "UPWARD_BRIEFING";
  }

  @Override
  public String page() {
    return "briefing";
  }

  @Override
  public Collection<String> recipients(Release release, Organisation organisation) {
    List<String> managers = releases.managers(release.round());
    return managers.stream()
        .filter(boss -> !below(release.round(), boss, organisation).isEmpty())
        .toList();
  }

  @Override
  public Optional<Message> write(
      Release release, Organisation organisation, Person reader, Texts texts) {
    List<Person> managers = below(release.round(), reader.id(), organisation);
    Optional<Results> whole = releases.of(release.round(), reader.id());
    if (managers.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Results> results =
        releases.of(release.round(), managers.stream().map(Person::id).toList());
    List<Part> parts = new ArrayList<>();
    for (Person manager : managers) {
      Results own = results.get(manager.id());
      if (own != null) {
        parts.add(new Part(manager.name(), own));
      }
    }
    return Optional.of(RolledUpBriefing.write(release.title(), whole.get(), parts, texts));
  }

  private List<Person> below(String round, String boss, Organisation organisation) {
    return rounds.managersBelow(round, boss).stream()
        .filter(manager -> organisation.tree().isWithin(manager, boss))
        .flatMap(manager -> organisation.find(manager).stream())
        .toList();
  }
}
