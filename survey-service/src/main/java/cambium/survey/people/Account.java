package cambium.survey.people;

import cambium.organization.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as an identity provider keeps them, whether or not they have a place in the tree.
 *
 * @param person with the manager that the provider names, who may be unknown
 * @param userName what the provider calls them
 * @param active false for a leaver whom the provider may bring back
 * @param resource the whole of what the provider said, in the form of its protocol; null where the
 *     person came another way
 * @param revision grows with every change
 */
public record Account(
    Person person,
    String userName,
    boolean active,
    @Nullable String resource,
    long revision,
    Instant created,
    Instant changed) {

  public String id() {
    return person.id();
  }
}
