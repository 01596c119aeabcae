package cambium.survey.scim;

import cambium.survey.people.Account;
import cambium.survey.people.ChangingAccounts;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds users. What providers ask before every push, an id or a user name, is looked up; any other
 * filter reads everybody once, a few at a time.
 */
final class AccountSearch {
  private static final int AT_A_TIME = 500;

  private final ChangingAccounts accounts;
  private final ServiceProvider provider;

  AccountSearch(ChangingAccounts accounts, ServiceProvider provider) {
    this.accounts = accounts;
    this.provider = provider;
  }

  PartialListResponse<User> find(@Nullable FilterNode filter, long startIndex, int count) {
    long skip = startIndex - 1;
    if (filter == null) {
      boolean none = count == 0 || skip > Integer.MAX_VALUE;
      List<Account> page = none ? List.of() : accounts.page(skip, count);
      return found(page.stream().map(UserOfAccount::user).toList(), accounts.count());
    }
    Matches matches = new Matches(filter, skip, count);
    candidates(filter)
        .ifPresentOrElse(
            candidates -> candidates.forEach(matches::add), () -> accounts.forEach(matches::add));
    matches.decide();
    return found(matches.page, matches.total);
  }

  /** Those who can match at all, where the filter names them. */
  private Optional<List<Account>> candidates(FilterNode filter) {
    if (!(filter instanceof AttributeExpressionLeaf leaf)
        || leaf.getComparator() != Comparator.EQ
        || leaf.getValue() == null
        || !leaf.isMainSchemaNode()) {
      return Optional.empty();
    }
    String value = leaf.getValue();
    return switch (leaf.getShortName()) {
      case "userName" -> Optional.of(accounts.findByUserName(value).stream().toList());
      case "externalId", "id" -> Optional.of(accounts.find(value).stream().toList());
      default -> Optional.empty();
    };
  }

  private static PartialListResponse<User> found(List<User> page, long total) {
    return PartialListResponse.<User>builder().resources(page).totalResults(total).build();
  }

  /** Counts all matches and keeps the page that was asked for. */
  private final class Matches {
    private final FilterNode filter;
    private final long skip;
    private final int count;
    private final List<User> undecided = new ArrayList<>();
    private final List<User> page = new ArrayList<>();
    private long total;

    Matches(FilterNode filter, long skip, int count) {
      this.filter = filter;
      this.skip = skip;
      this.count = count;
    }

    void add(Account account) {
      User user = UserOfAccount.user(account);
      if (user.getEnterpriseUser().isEmpty()) {
        user.setEnterpriseUser(new EnterpriseUser()); // a filter on it must find something to read
      }
      undecided.add(user);
      if (undecided.size() == AT_A_TIME) {
        decide();
      }
    }

    void decide() {
      for (User user : FilterResourceResolver.filterResources(provider, undecided, filter)) {
        if (total >= skip && page.size() < count) {
          page.add(user);
        }
        total++;
      }
      undecided.clear();
    }
  }
}
