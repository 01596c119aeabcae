package cambium.identity.signin;

import cambium.identity.person.Leavers;
import cambium.platform.mail.Deliveries;
import org.springframework.stereotype.Component;

/** Forgets the links that were sent to somebody, and that they were sent. */
@Component
class ForgettingSignIns implements Leavers {
  private final SignInLinks links;
  private final Deliveries deliveries;

  ForgettingSignIns(SignInLinks links, Deliveries deliveries) {
    this.links = links;
    this.deliveries = deliveries;
  }

  @Override
  public void left(String person) {
    links.forget(person);
    deliveries.forget(person);
  }
}
