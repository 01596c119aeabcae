package cambium.identity.person;

import cambium.organization.Layer;
import cambium.organization.Person;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A person of the directory as this service keeps it.
 *
 * @param email in lower case
 * @param version of the directory; a lower one never replaces a higher one
 */
public record Account(
    @BsonId String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit,
    long version) {
  static String comparable(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** The same for the shared kernel. */
  public Person person() {
    return new Person(id, name, email, manager, language, layer, unit);
  }
}
