package cambium.identity.signin;

import cambium.identity.key.Keys;
import cambium.platform.mail.Postman;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Sends a link to a mailbox that belongs to somebody. Nobody waits for it, so the time that an
 * answer takes does not tell whether the address is known.
 */
@Component
class SendingLink {
  private final Identities identities;
  private final Postman postman;
  private final Executor background;

  SendingLink(
      Identities identities,
      Postman postman,
      @Qualifier("applicationTaskExecutor") Executor background) {
    this.identities = identities;
    this.postman = postman;
    this.background = background;
  }

  void to(String email) {
    background.execute(
        () ->
            identities
                .byEmail(email)
                .ifPresent(
                    identity ->
                        postman.plan(
                            "sign-in/" + Keys.random(),
                            SignInLetter.KIND,
                            List.of(identity.id()))));
  }
}
