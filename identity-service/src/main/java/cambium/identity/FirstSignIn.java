package cambium.identity;

import cambium.identity.person.People;
import cambium.identity.signin.SignInLinks;
import cambium.identity.token.ProgramSecret;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an administrator comes into an empty Cambium. */
@Component
public class FirstSignIn {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final People people;
  private final SignInLinks links;
  private final ProgramSecret secret;

  FirstSignIn(People people, SignInLinks links, ProgramSecret secret) {
    this.people = people;
    this.links = links;
    this.secret = secret;
  }

  /** A new one-time link for the administrator, for a day; none once there is a directory. */
  public Optional<String> link() {
    return people.isEmpty() ? Optional.of(links.forAdministrator(A_DAY)) : Optional.empty();
  }

  /** The secret of {@code cambium-admin}, if this start has drawn it; it cannot be read later. */
  public Optional<String> newSecret() {
    return secret.drawnNow();
  }
}
