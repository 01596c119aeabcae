package cambium.analytics.directory;

import cambium.organization.Layer;
import cambium.organization.Person;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code person.published}. */
record PersonPublished(
    String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit) {

  Person asPerson() {
    return new Person(id, name, email, manager, language, layer, unit);
  }
}
