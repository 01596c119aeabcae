package cambium.platform.security;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a page's parts may come from: this service. Forms may end up at other origins too, because
 * browsers hold a form's redirects against the policy and signing in and out leads there.
 */
public final class ContentPolicy {
  private ContentPolicy() {}

  /** The header's value, with these addresses as further ends of a form. */
  public static String withFormsEndingAt(Iterable<String> addresses) {
    Set<String> origins = new LinkedHashSet<>();
    for (String address : addresses) {
      URI uri = URI.create(address);
      origins.add(uri.getScheme() + "://" + uri.getAuthority());
    }
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + String.join(" ", origins);
  }
}
