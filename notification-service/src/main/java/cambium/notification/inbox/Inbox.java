package cambium.notification.inbox;

import cambium.notification.delivery.Carried;
import cambium.notification.directory.Directory;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.wording.Lines;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has come to one person, from the same source as the letters. */
@Component
class Inbox {
  private static final int ROUNDS = 12;

  private final Directory directory;
  private final Releases releases;
  private final List<Carried> kinds;

  Inbox(Directory directory, Releases releases, List<Carried> kinds) {
    this.directory = directory;
    this.releases = releases;
    this.kinds = kinds;
  }

  /** A message as it stands in the list. */
  record Entry(String kind, String page, String subject, String lead) {}

  /** What one round brought. */
  record OfRound(String round, String title, LocalDate closedOn, List<Entry> entries) {}

  /** A message that is read, and whether the reader leads people. */
  record Opened(Message message, LocalDate closedOn, boolean leads) {}

  /** Everything that came to the viewer, the newest round first. */
  List<OfRound> of(Viewer viewer, Texts texts) {
    List<OfRound> rounds = new ArrayList<>();
    Optional<Organisation> organisation = directory.current();
    Optional<Person> reader = organisation.flatMap(known -> known.withEmail(viewer.email()));
    if (reader.isEmpty()) {
      return rounds;
    }
    for (Release release : releases.carried().stream().limit(ROUNDS).toList()) {
      List<Entry> entries = entries(release, organisation.get(), reader.get(), texts);
      if (!entries.isEmpty()) {
        String title = Lines.plain(release.title());
        rounds.add(new OfRound(release.round(), title, release.closedOn(), entries));
      }
    }
    return rounds;
  }

  private List<Entry> entries(
      Release release, Organisation organisation, Person reader, Texts texts) {
    List<Entry> entries = new ArrayList<>();
    for (Carried kind : kinds) {
      kind.write(release, organisation, reader, texts)
          .ifPresent(
              message ->
                  entries.add(
                      new Entry(kind.kind(), kind.page(), message.subject(), message.lead())));
    }
    return entries;
  }

  /** One message; empty if it did not come to the viewer. */
  Optional<Opened> open(Viewer viewer, String round, String page, Texts texts) {
    Optional<Organisation> organisation = directory.current();
    Optional<Person> reader = organisation.flatMap(known -> known.withEmail(viewer.email()));
    Optional<Carried> kind = kinds.stream().filter(one -> one.page().equals(page)).findFirst();
    Optional<Release> release = releases.find(round).filter(Release::carried);
    if (reader.isEmpty() || kind.isEmpty() || release.isEmpty()) {
      return Optional.empty();
    }
    boolean leads = organisation.get().tree().leads(reader.get().id());
    return kind.get()
        .write(release.get(), organisation.get(), reader.get(), texts)
        .map(message -> new Opened(message, release.get().closedOn(), leads));
  }
}
