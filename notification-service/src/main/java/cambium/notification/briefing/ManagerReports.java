package cambium.notification.briefing;

import cambium.notification.delivery.Carried;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.result.Results;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings every manager the report on the own people. */
@Component
@Order(1)
class ManagerReports implements Carried {
  private final Releases releases;

  ManagerReports(Releases releases) {
    this.releases = releases;
  }

  @Override
  public String kind() {
    return "MANAGER_REPORT";
  }

  @Override
  public String page() {
    return "report";
  }

  @Override
  public Collection<String> recipients(Release release, Organisation organisation) {
    return releases.managers(release.round()).stream()
        .filter(manager -> organisation.tree().leads(manager))
        .toList();
  }

  @Override
  public Optional<Message> write(
      Release release, Organisation organisation, Person reader, Texts texts) {
    if (!organisation.tree().leads(reader.id())) {
      return Optional.empty();
    }
    return releases
        .of(release.round(), reader.id())
        .map(
            results ->
                ManagerReport.write(
                    release.title(), results, largerGroup(results, reader, organisation), texts));
  }

  private static @Nullable String largerGroup(
      Results results, Person reader, Organisation organisation) {
    return organisation
        .find(results.scope().manager())
        .filter(manager -> !manager.id().equals(reader.id()))
        .map(Person::name)
        .orElse(null);
  }
}
