package cambium.platform.mail;

import cambium.platform.mail.Delivery.State;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands letters to the mail server and says what became of each. Whoever sends by it has claimed
 * them before; most do so by the {@link Postman}.
 */
public final class Courier {
  private final JavaMailSender mail;
  private final Envelopes envelopes;
  private final Pace pace;

  /** Keeps what became of a letter. */
  @FunctionalInterface
  public interface Ledger<T> {
    /**
     * Keeps the state of a letter that was claimed.
     *
     * @param state {@link State#PLANNED} if it surely has not gone and may be tried again
     */
    void keep(T letter, State state, @Nullable String problem);
  }

  Courier(JavaMailSender mail, Envelopes envelopes, Pace pace) {
    this.mail = mail;
    this.envelopes = envelopes;
    this.pace = pace;
  }

  /**
   * Waits until the set rate lets at least one more letter go. It is asked before letters are
   * claimed, so that none is held while the time passes.
   *
   * @param going whether whoever asks still wants to send
   * @return how many may be carried now; 0 only if nothing is to be sent any more
   */
  public int allowance(int most, BooleanSupplier going) {
    return pace.take(most, going);
  }

  /** A message that can be sent; its id follows from the given one, the same at every try. */
  public MimeMessage seal(String id, Letter letter) throws MessagingException {
    return envelopes.message(mail.createMimeMessage(), id, letter);
  }

  /**
   * Sends all of them over one connection.
   *
   * @throws MailException after everything is recorded, if the server did not work as it should
   */
  public <T> void carry(Map<MimeMessage, T> bag, Ledger<T> ledger) {
    try {
      mail.send(bag.keySet().toArray(MimeMessage[]::new));
      bag.values().forEach(letter -> ledger.keep(letter, State.SENT, null));
    } catch (MailSendException e) {
      bag.forEach((message, letter) -> keep(letter, message, e, ledger));
      if (e.getCause() != null) {
        throw e;
      }
    } catch (MailAuthenticationException e) {
      bag.values().forEach(letter -> ledger.keep(letter, State.PLANNED, null));
      throw e;
    } catch (MailException e) {
      bag.values().forEach(letter -> ledger.keep(letter, State.UNKNOWN, brief(e)));
      throw e;
    }
  }

  private static <T> void keep(
      T letter, MimeMessage message, MailSendException problem, Ledger<T> ledger) {
    Exception failure = problem.getFailedMessages().get(message);
    if (failure == null) {
      ledger.keep(letter, State.SENT, null);
    } else if (failure == problem.getCause()) {
      // The connection never came up for this one: it surely has not gone.
      ledger.keep(letter, State.PLANNED, null);
    } else if (failure instanceof SendFailedException) {
      ledger.keep(letter, State.FAILED, brief(failure));
    } else {
      ledger.keep(letter, State.UNKNOWN, brief(failure));
    }
  }

  private static String brief(Exception failure) {
    return failure.getClass().getSimpleName();
  }
}
