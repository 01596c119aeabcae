package cambium.platform.security;

/** Who administers as a person. Each service answers from its own copy of the directory. */
@FunctionalInterface
public interface Administrators {
  /** Whether the person with this verified address, in lower case, administers. */
  boolean isAdministrator(String email);
}
