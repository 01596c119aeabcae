package cambium.survey.scim;

import cambium.organization.Person;
import cambium.survey.people.Account;
import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.ResourceTypeNames;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Address;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.List;

/** An account as a SCIM user, whichever way the person came. */
final class UserOfAccount {
  private static final String WORK = "work";

  private UserOfAccount() {}

  static User user(Account account) {
    String resource = account.resource();
    User user =
        resource == null ? made(account) : JsonHelper.readJsonDocument(resource, User.class);
    user.setId(account.id());
    user.setMeta(
        Meta.builder()
            .resourceType(ResourceTypeNames.USER)
            .created(account.created())
            .lastModified(account.changed())
            .build());
    return user;
  }

  /** What is kept of a user beside what is in the account itself. */
  static String resource(User user) {
    User kept = JsonHelper.readJsonDocument(user.toString(), User.class);
    kept.remove(List.of(AttributeNames.RFC7643.ID, AttributeNames.RFC7643.META));
    return kept.toString();
  }

  private static User made(Account account) {
    Person person = account.person();
    User user = new User();
    user.setExternalId(person.id());
    user.setUserName(account.userName());
    user.setDisplayName(person.name());
    user.setPreferredLanguage(person.language());
    user.setActive(account.active());
    if (person.email() != null) {
      user.setEmails(
          List.of(Email.builder().value(person.email()).type(WORK).primary(true).build()));
    }
    if (person.country() != null) {
      user.setAddresses(
          List.of(Address.builder().country(person.country()).type(WORK).primary(true).build()));
    }
    if (person.unit() != null || person.manager() != null) {
      EnterpriseUser enterprise = new EnterpriseUser();
      enterprise.setDepartment(person.unit());
      if (person.manager() != null) {
        enterprise.setManager(Manager.builder().value(person.manager()).build());
      }
      user.setEnterpriseUser(enterprise);
    }
    return user;
  }
}
