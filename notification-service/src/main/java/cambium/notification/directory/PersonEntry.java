package cambium.notification.directory;

import cambium.organization.Layer;
import cambium.organization.Person;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory published them, and as they are kept.
 *
 * @param version grows with every change of this person
 */
public record PersonEntry(
    @BsonId String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit,
    long version) {
  Person person() {
    return new Person(id, name, email, manager, language, layer, unit);
  }
}
