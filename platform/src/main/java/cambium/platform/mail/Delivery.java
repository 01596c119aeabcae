package cambium.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one recipient, planned at most once.
 *
 * @param id made of the four that follow, so that the store itself refuses a second one
 * @param about what it speaks of, such as the id of a round
 * @param recipient whom it is for; never an address
 * @param channel such as EMAIL
 * @param day the day (UTC) of the last change of state
 * @param notBefore while it is planned: the moment before which it does not go
 * @param problem why it failed, in words for an administrator
 */
public record Delivery(
    @BsonId String id,
    String about,
    String recipient,
    String kind,
    String channel,
    State state,
    LocalDate day,
    Instant notBefore,
    @Nullable String problem) {
  /** Where a letter is on its way. */
  public enum State {
    /** Waits to be sent. */
    PLANNED,
    /** Somebody is sending it. */
    CLAIMED,
    /** The mail server has taken it. */
    SENT,
    /**
     * The process or the connection died while sending: perhaps sent, never sent again by itself.
     */
    UNKNOWN,
    /** Surely not sent, and trying again would not help. */
    FAILED
  }

  /** The channel of a mail. */
  public static final String EMAIL = "EMAIL";

  /** Not to be waited for. */
  public static final Instant AT_ONCE = Instant.EPOCH;

  static Delivery planned(String about, String recipient, String kind, LocalDate day) {
    String id = String.join("|", about, kind, recipient, EMAIL);
    return new Delivery(id, about, recipient, kind, EMAIL, State.PLANNED, day, AT_ONCE, null);
  }
}
