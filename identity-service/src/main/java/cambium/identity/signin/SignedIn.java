package cambium.identity.signin;

import cambium.platform.security.Viewer;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whom the browser's cookie vouches for. */
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final Identity identity;

  SignedIn(Identity identity) {
    super(List.of());
    this.identity = identity;
    setAuthenticated(true);
  }

  /** Who it is. */
  public Identity identity() {
    return identity;
  }

  @Override
  public String getName() {
    return identity.id();
  }

  @Override
  public Viewer getPrincipal() {
    return new Viewer(identity.email(), identity.name(), identity.admin());
  }

  @Override
  public String getCredentials() {
    return "";
  }
}
