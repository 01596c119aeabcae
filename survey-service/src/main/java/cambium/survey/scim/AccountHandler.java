package cambium.survey.scim;

import cambium.organization.Layer;
import cambium.survey.people.Account;
import cambium.survey.people.ChangingAccounts;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes people as SCIM users. */
@Component
class AccountHandler extends ResourceHandler<User> {
  private static final String UNIQUE = ScimType.RFC7644.UNIQUENESS;

  private final ChangingAccounts accounts;
  private final Clock clock;

  AccountHandler(ChangingAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public User createResource(User user, Context context) {
    Account account = account(PersonOfUser.id(user), user, null);
    if (!accounts.add(account)) {
      throw accounts.find(account.id()).isPresent()
          ? new ConflictException("somebody with the id " + account.id() + " exists", UNIQUE)
          : taken(account);
    }
    return UserOfAccount.user(account);
  }

  @Override
  public @Nullable User getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    Optional<Account> found = accounts.find(id);
    found.ifPresent(((Conversation) context)::saw);
    return found.map(UserOfAccount::user).orElse(null);
  }

  @Override
  public PartialListResponse<User> listResources(
      long startIndex,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return new AccountSearch(accounts, getServiceProvider()).find(filter, startIndex, count);
  }

  @Override
  public @Nullable User updateResource(User user, Context context) {
    String id = user.getId().orElseThrow();
    Account seen = ((Conversation) context).seen(id);
    Account before = seen != null ? seen : accounts.find(id).orElse(null);
    if (before == null) {
      return null;
    }
    keepExternalId(user, UserOfAccount.user(before).getExternalId());
    Account after = account(id, user, before);
    if (isSame(before, after)) {
      return UserOfAccount.user(before);
    }
    if (!accounts.replace(before, after)) {
      throw holder(after).isPresent() ? taken(after) : new Overtaken();
    }
    return UserOfAccount.user(after);
  }

  @Override
  public void deleteResource(String id, Context context) {
    Account account =
        accounts
            .find(id)
            .orElseThrow(() -> new ResourceNotFoundException("nobody has the id " + id));
    if (!accounts.remove(account)) {
      throw new Overtaken();
    }
  }

  /** The person's id follows from it; whoever leaves it out says nothing about it. */
  private static void keepExternalId(User user, Optional<String> known) {
    Optional<String> given = user.getExternalId().filter(id -> !id.isBlank());
    if (given.isPresent() && !given.equals(known)) {
      throw new BadRequestException(
          "externalId cannot change: it is the person's id ("
              + user.getId().orElse("")
              + "). Delete the user and create another one.",
          ScimType.RFC7644.MUTABILITY);
    }
    user.setExternalId(known.orElse(null));
  }

  private Account account(String id, User user, @Nullable Account before) {
    Instant now = clock.instant();
    Layer layer = before == null ? null : before.person().layer();
    return new Account(
        PersonOfUser.person(id, user, layer),
        user.getUserName().orElse(id).strip(),
        user.isActive().orElse(true),
        UserOfAccount.resource(user),
        before == null ? 1 : before.revision() + 1,
        before == null ? now : before.created(),
        now);
  }

  private static boolean isSame(Account before, Account after) {
    return before.active() == after.active()
        && UserOfAccount.resource(UserOfAccount.user(before)).equals(after.resource());
  }

  private ConflictException taken(Account account) {
    String email = account.person().email();
    boolean byName =
        accounts
            .findByUserName(account.userName())
            .filter(other -> !other.id().equals(account.id()))
            .isPresent();
    return byName || email == null
        ? new ConflictException("another user has this userName", UNIQUE)
        : new ConflictException("another user has the address " + email, UNIQUE);
  }

  private Optional<Account> holder(Account account) {
    String email = account.person().email();
    return accounts
        .findByUserName(account.userName())
        .filter(other -> !other.id().equals(account.id()))
        .or(
            () ->
                email == null || !account.active()
                    ? Optional.empty()
                    : accounts
                        .findByEmail(email)
                        .filter(other -> !other.id().equals(account.id())));
  }

  /** Somebody else changed the same user between reading and writing. */
  static final class Overtaken extends ConflictException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("somebody else changed this user at the same moment; send it again");
    }
  }
}
