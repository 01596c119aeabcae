package cambium.survey.people;

import java.util.List;

/**
 * What another feature forgets when people leave the organisation. Every call may come again after
 * a crash, and must then have no further effect.
 */
public interface Leavers {
  /** These are in the directory no longer; the other services have been told. */
  void left(List<String> persons);
}
