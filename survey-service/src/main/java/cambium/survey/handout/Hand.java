package cambium.survey.handout;

import java.util.List;

/**
 * Whoever hands out cards: the manager of those who get them.
 *
 * @param manager id of the manager; of the root itself where the root has no mailbox
 * @param unit of the manager, or an empty text
 */
public record Hand(
    String manager, String name, String unit, String language, List<Waiting> waiting) {

  /** Somebody who is given a card. */
  public record Waiting(String person, String name, String language) {}
}
