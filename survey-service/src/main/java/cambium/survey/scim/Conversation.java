package cambium.survey.scim;

import cambium.survey.people.Account;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request: what it has read, so that it overwrites nothing that it has not seen. */
final class Conversation extends Context {
  private final Map<String, Account> read = new HashMap<>();

  Conversation() {
    super(new Administrator());
  }

  void saw(Account account) {
    read.put(account.id(), account);
  }

  /** What was read last of this person, once. */
  @Nullable Account seen(String id) {
    return read.remove(id);
  }

  /** Who comes this far has shown a token that administers. */
  private static final class Administrator implements Authorization {
    @Override
    public Set<String> getClientRoles() {
      return Set.of();
    }

    @Override
    public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
      return true;
    }
  }
}
