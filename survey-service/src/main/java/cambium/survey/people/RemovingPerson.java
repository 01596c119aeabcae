package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.Relay;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Takes one person out of the directory, if the organisation stays a tree without them. */
@Service
public class RemovingPerson {

  /** What stands against it. */
  public sealed interface Obstacle {
    /** Everybody is below this person. */
    record Root() implements Obstacle {}

    /** These need another manager first. */
    record Leads(List<String> persons) implements Obstacle {}
  }

  private final DirectoryStore store;
  private final AccountStore accounts;
  private final Relay relay;

  RemovingPerson(
      DirectoryStore store, AccountStore accounts, @Qualifier("directoryRelay") Relay relay) {
    this.store = store;
    this.accounts = accounts;
    this.relay = relay;
  }

  /** Empty for whoever can go, and for whoever is not there. */
  public Optional<Obstacle> obstacle(String id) {
    return obstacle(store.people(store.state().current()), id);
  }

  /** Empty once the person is not there any more. */
  public Optional<Obstacle> remove(String id) {
    while (true) {
      DirectoryStore.State state = store.state();
      Edition before = state.current();
      List<Person> people = store.people(before);
      Optional<Obstacle> obstacle = obstacle(people, id);
      if (obstacle.isEmpty() && state.accounts() != null) {
        accounts.erase(state.accounts(), id);
      }
      if (obstacle.isPresent() || people.stream().noneMatch(person -> person.id().equals(id))) {
        return obstacle;
      }
      Edition after =
          store.write(before, people.stream().filter(person -> !person.id().equals(id)).toList());
      if (turn(state, after)) {
        relay.signal();
        return Optional.empty();
      }
      store.drop(after);
    }
  }

  /** What a provider keeps stays in line, whoever waits for a place included. */
  private boolean turn(DirectoryStore.State state, Edition after) {
    Edition kept = state.accounts();
    boolean inLine = kept != null && kept.version() == state.current().version();
    return (kept != null && inLine)
        ? store.turn(state.current(), after, kept)
        : store.turn(state.current(), after);
  }

  static Optional<Obstacle> obstacle(List<Person> people, String id) {
    if (people.stream().anyMatch(person -> person.id().equals(id) && person.manager() == null)) {
      return Optional.of(new Obstacle.Root());
    }
    List<String> led =
        people.stream()
            .filter(person -> id.equals(person.manager()))
            .map(Person::id)
            .sorted()
            .toList();
    return led.isEmpty() ? Optional.empty() : Optional.of(new Obstacle.Leads(led));
  }
}
