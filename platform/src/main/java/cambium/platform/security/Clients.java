package cambium.platform.security;

/** The OAuth2 clients of Cambium and what a token can allow. */
public final class Clients {
  /** The public client that people sign in with. */
  public static final String PEOPLE = "cambium";

  /** The confidential client of programs. */
  public static final String PROGRAMS = "cambium-admin";

  /** Scope of whoever administers. */
  public static final String ADMINISTERS = "cambium.admin";

  private Clients() {}
}
