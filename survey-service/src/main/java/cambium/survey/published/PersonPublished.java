package cambium.survey.published;

import cambium.organization.Layer;
import cambium.organization.Person;
import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the directory now has them.
 *
 * @param layer only where the import laid it down
 * @param version of the directory
 */
public record PersonPublished(
    String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit,
    @Nullable String country,
    long version) {
  public static final String TOPIC = "cambium.directory.v1";

  public static PersonPublished of(Person person, long version) {
    return new PersonPublished(
        person.id(),
        person.name(),
        person.email(),
        person.manager(),
        person.language(),
        person.layer(),
        person.unit(),
        person.country(),
        version);
  }

  public OutgoingEvent event(LocalDate day) {
    return new OutgoingEvent(
        TOPIC, id, "person.published", "person/" + id + "/" + version, day, this);
  }

  /** Somebody is no longer in the directory. */
  public static OutgoingEvent removed(String id, LocalDate day) {
    return OutgoingEvent.tombstone(TOPIC, id, day);
  }
}
