package cambium.survey.published;

import cambium.organization.Layer;
import cambium.organization.Person;
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
    long version) {
  public static final String TOPIC = "cambium.directory.v1";
  public static final String TYPE = "person.published";

  public static PersonPublished of(Person person, long version) {
    return new PersonPublished(
        person.id(),
        person.name(),
        person.email(),
        person.manager(),
        person.language(),
        person.layer(),
        person.unit(),
        version);
  }
}
