package cambium.organization;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the organisation, as the directory last published it.
 *
 * @param id unique and stable
 * @param email null for somebody without a mailbox
 * @param manager the id of the manager; null for the root alone
 * @param language ISO 639-1: en, nb, da or sv
 * @param layer the layer that the import laid down; null where the tree decides
 * @param country ISO 3166-1 alpha-2, whose public holidays count; null for the organisation's
 */
public record Person(
    String id,
    String name,
    @Nullable String email,
    @Nullable String manager,
    String language,
    @Nullable Layer layer,
    @Nullable String unit,
    @Nullable String country) {

  public Person {
    // Many share each of these; once in memory is enough, for an organisation is kept whole.
    manager = shared(manager);
    language = language.intern();
    unit = shared(unit);
    country = shared(country);
  }

  private static @Nullable String shared(@Nullable String text) {
    return text == null ? null : text.intern();
  }

  /** Somebody whose country is the organisation's, or does not matter. */
  public Person(
      String id,
      String name,
      @Nullable String email,
      @Nullable String manager,
      String language,
      @Nullable Layer layer,
      @Nullable String unit) {
    this(id, name, email, manager, language, layer, unit, null);
  }
}
