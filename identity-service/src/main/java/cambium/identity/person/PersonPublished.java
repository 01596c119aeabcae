package cambium.identity.person;

import cambium.organization.Layer;
import org.jspecify.annotations.Nullable;

/** The fields of {@code person.published} that this service reads. */
record PersonPublished(
    String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit,
    long version) {
  Account account() {
    return new Account(
        id,
        name,
        email == null ? null : Account.comparable(email),
        manager,
        language,
        layer,
        unit,
        version);
  }
}
