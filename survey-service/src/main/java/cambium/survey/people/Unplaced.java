package cambium.survey.people;

import cambium.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is known and has no place in the tree yet.
 *
 * @param manager whom the provider names; null for nobody
 */
public record Unplaced(Person person, Why why, @Nullable String manager) {

  /** Why there is no place. */
  public enum Why {
    /** No manager is named, and somebody else stands at the top. */
    NO_MANAGER,
    /** Nobody with the manager's id is known. */
    MANAGER_UNKNOWN,
    /** The manager has left. */
    MANAGER_LEFT,
    /** The manager is known and has no place either. */
    MANAGER_UNPLACED,
    /** Over some steps they are their own manager. */
    CIRCLE
  }
}
