package cambium.notification.wording;

import cambium.notification.result.Results;
import java.util.Optional;

/** Says how many the figures speak for. */
public final class Participation {
  private Participation() {}

  /** How many of those invited answered; empty where that is not known. */
  public static Optional<String> of(Results results, Texts texts) {
    Long invited = results.invited();
    Long answered = results.answered();
    if (invited == null || answered == null) {
      return Optional.empty();
    }
    return Optional.of(texts.say("participation", texts.count(answered), texts.count(invited)));
  }
}
