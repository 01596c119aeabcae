package cambium.survey.people;

import cambium.survey.people.DirectoryStore.State;
import org.springframework.stereotype.Service;

/** Who is known to the identity provider and has no place in the tree yet. */
@Service
public class ReadingPlacement {
  private final DirectoryStore directory;
  private final AccountStore accounts;

  ReadingPlacement(DirectoryStore directory, AccountStore accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  /** As it stands now; nobody is without a place where people come by file. */
  public Placement now() {
    State state = directory.state();
    Edition kept = state.accounts();
    if (kept == null || kept.version() != state.current().version()) {
      return Placement.NOBODY;
    }
    return PlacingAccounts.placement(accounts.everybody(kept), directory.people(state.current()));
  }
}
