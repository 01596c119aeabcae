package cambium.survey.people;

import java.util.List;

/**
 * What another feature forgets when people leave the organisation, and when they want to be
 * forgotten. Every call may come again after a crash, and must then have no further effect.
 */
public interface Leavers {
  /** These are in the directory no longer; the other services have been told. */
  void left(List<String> persons);

  /**
   * Somebody wants to be forgotten, and is in the directory no longer: everything goes that names
   * this person or came from them, as far as anybody can still tell that it did.
   *
   * @param pseudonym what may stand where somebody has to stand, such as in a frozen count
   * @return false if it cannot be done at this moment; then it is asked for again
   */
  default boolean erase(String person, String pseudonym) {
    left(List.of(person));
    return true;
  }
}
