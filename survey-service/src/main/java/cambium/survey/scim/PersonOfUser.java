package cambium.survey.scim;

import cambium.organization.Layer;
import cambium.organization.Person;
import cambium.platform.web.Languages;
import cambium.survey.people.PersonFields;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Address;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.MultiComplexNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Cambium reads out of a SCIM user; what it cannot take is refused by the attribute's name.
 */
final class PersonOfUser {

  private PersonOfUser() {}

  /** The id of somebody who comes for the first time, and keeps it. */
  static String id(User user) {
    Optional<String> external = user.getExternalId().filter(id -> !id.isBlank());
    String id = external.or(user::getUserName).orElse("").strip();
    if (!PersonFields.isId(id)) {
      throw refused(
          external.isPresent() ? "externalId" : "userName",
          "becomes the person's id: at most 64 characters, without spaces, / or a leading :");
    }
    return id;
  }

  static Person person(String id, User user, @Nullable Layer layer) {
    Optional<EnterpriseUser> enterprise = user.getEnterpriseUser();
    return new Person(
        id,
        name(user),
        email(user),
        enterprise.flatMap(EnterpriseUser::getManager).flatMap(PersonOfUser::manager).orElse(null),
        user.getPreferredLanguage().flatMap(PersonOfUser::language).orElse(Languages.DEFAULT),
        layer,
        enterprise.flatMap(PersonOfUser::unit).orElse(null),
        country(user));
  }

  private static String name(User user) {
    Optional<Name> name = user.getName();
    String together =
        name.map(
                parts ->
                    Stream.of(parts.getGivenName(), parts.getFamilyName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
            .orElse("");
    return Stream.of(
            user.getDisplayName(),
            name.flatMap(Name::getFormatted),
            Optional.of(together),
            user.getUserName())
        .flatMap(Optional::stream)
        .map(PersonFields::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> shortEnough("displayName", text))
        .orElseThrow(() -> refused("displayName", "or a name is needed"));
  }

  private static @Nullable String email(User user) {
    Optional<String> given = first(user.getEmails(), Email::getValue);
    if (given.isPresent() && !PersonFields.isEmail(given.get())) {
      throw refused("emails", "holds what is not an e-mail address");
    }
    return given
        .or(() -> user.getUserName().map(String::strip).filter(PersonFields::isEmail))
        .orElse(null);
  }

  private static @Nullable String country(User user) {
    Optional<String> given = first(user.getAddresses(), Address::getCountry);
    Optional<String> country = given.flatMap(Countries::of);
    if (given.isPresent() && country.isEmpty()) {
      throw refused("addresses.country", "must be a country of two letters (ISO 3166-1)");
    }
    return country.orElse(null);
  }

  /** That of the primary one, else of the first that has any. */
  private static <T extends MultiComplexNode> Optional<String> first(
      List<T> values, Function<T, Optional<String>> part) {
    return Stream.concat(values.stream().filter(MultiComplexNode::isPrimary), values.stream())
        .flatMap(value -> part.apply(value).stream())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> manager(Manager manager) {
    return manager.getValue().map(String::strip).filter(id -> !id.isEmpty());
  }

  /** Of a list such as {@code nn-NO, en;q=0.8} the first that Cambium speaks. */
  private static Optional<String> language(String preferred) {
    return Stream.of(preferred.split("[,;]", -1))
        .flatMap(tag -> Languages.of(tag).stream())
        .findFirst();
  }

  private static Optional<String> unit(EnterpriseUser user) {
    return Stream.of(user.getDepartment(), user.getDivision(), user.getOrganization())
        .flatMap(Optional::stream)
        .map(PersonFields::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> shortEnough("department", text));
  }

  private static String shortEnough(String attribute, String text) {
    if (!PersonFields.isShort(text)) {
      throw refused(attribute, "is too long");
    }
    return text;
  }

  private static BadRequestException refused(String attribute, String why) {
    return new BadRequestException(attribute + " " + why, ScimType.RFC7644.INVALID_VALUE);
  }
}
