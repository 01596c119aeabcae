package cambium.identity.signin;

import cambium.identity.person.Account;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whom this service vouches for.
 *
 * @param id the person's id, or {@link #ADMINISTRATOR}
 * @param email an address that is the person's own
 */
public record Identity(
    String id, String name, @Nullable String email, String language, boolean admin)
    implements Serializable {
  /** An administrator who is no person of the directory. No person's id begins like this. */
  static final String ADMINISTRATOR = ":administrator";

  static Identity of(Account account, boolean admin) {
    return new Identity(account.id(), account.name(), account.email(), account.language(), admin);
  }
}
