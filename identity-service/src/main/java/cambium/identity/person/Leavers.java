package cambium.identity.person;

/** What another feature forgets of somebody who is in the directory no longer; may be repeated. */
public interface Leavers {
  void left(String person);
}
