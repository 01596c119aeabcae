package cambium.identity.signin;

import cambium.identity.person.Account;
import cambium.identity.person.People;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds out who somebody is, and who administers: the one set by address, else the root. */
@Component
class Identities {
  private final People people;
  private final String adminEmail;

  Identities(People people, @Value("${cambium.admin-email}") String adminEmail) {
    this.people = people;
    this.adminEmail = adminEmail.strip().toLowerCase(Locale.ROOT);
  }

  Optional<Identity> byId(String id) {
    return id.equals(Identity.ADMINISTRATOR)
        ? Optional.of(administrator())
        : people.byId(id).map(this::of);
  }

  /** Whoever reads the mail that goes to this address. */
  Optional<Identity> byEmail(String email) {
    Optional<Identity> person = people.byEmail(email).map(this::of);
    boolean administers = !adminEmail.isEmpty() && adminEmail.equalsIgnoreCase(email.strip());
    return person.isEmpty() && administers ? Optional.of(administrator()) : person;
  }

  private Identity administrator() {
    return new Identity(
        Identity.ADMINISTRATOR,
        "Administrator",
        adminEmail.isEmpty() ? null : adminEmail,
        "en",
        true);
  }

  private Identity of(Account account) {
    boolean admin =
        adminEmail.isEmpty() ? account.manager() == null : adminEmail.equals(account.email());
    return Identity.of(account, admin);
  }
}
