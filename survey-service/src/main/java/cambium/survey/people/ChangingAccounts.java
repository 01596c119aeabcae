package cambium.survey.people;

import cambium.platform.messaging.Relay;
import cambium.platform.security.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What an identity provider may read and write. A write is one document; the directory follows a
 * little later, so that a push of many people makes few versions of it.
 */
@Service
public class ChangingAccounts {
  private static final long A_DAY_MILLIS = 24 * 60 * 60 * 1000;

  private final AccountStore accounts;
  private final PlacingAccounts placing;
  private final Relay relay;

  ChangingAccounts(
      AccountStore accounts, PlacingAccounts placing, @Qualifier("accountsRelay") Relay relay) {
    this.accounts = accounts;
    this.placing = placing;
    this.relay = relay;
  }

  public Optional<Account> find(String id) {
    return accounts.find(id);
  }

  public Optional<Account> findByUserName(String userName) {
    return accounts.findByUserName(userName);
  }

  /** Somebody who has not left and has this address. */
  public Optional<Account> findByEmail(String email) {
    return accounts.findByEmail(email);
  }

  /** Some of them, in the order of their ids. */
  public List<Account> page(long skip, int most) {
    return accounts.page(skip, most);
  }

  /** All of them, one after the other, in the order of their ids. */
  public void forEach(Consumer<Account> reader) {
    accounts.forEach(reader);
  }

  public long count() {
    return accounts.count();
  }

  /** False where another one has the id, the user name or the address. */
  public boolean add(Account account) {
    return followed(accounts.add(account));
  }

  /** False where somebody was faster, or another one has the user name or the address. */
  public boolean replace(Account before, Account after) {
    return followed(accounts.replace(before, after));
  }

  /** False where somebody was faster. */
  public boolean remove(Account account) {
    return followed(accounts.remove(account));
  }

  /** Forgets whom the provider has not brought back for long, also where it writes nothing. */
  @Scheduled(fixedDelay = A_DAY_MILLIS)
  void sweep() {
    relay.signal();
  }

  private boolean followed(boolean written) {
    if (written) {
      placing.changedBy(Viewer.current());
      relay.signal(placing.pause());
    }
    return written;
  }
}
