package cambium.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * An issuer of tokens that is trusted.
 *
 * @param issuer the address in its tokens, and the one that browsers use
 * @param reachedAt the address that this process uses
 * @param clientId what its tokens must have been issued for
 */
record Provider(String issuer, String reachedAt, String clientId) {
  static Provider of(String issuer, String internalUrl, String clientId) {
    return new Provider(
        issuer, withoutSlash(internalUrl.isBlank() ? issuer : internalUrl), clientId);
  }

  /** Whether this is its name, or the one that it gives itself where it is reached. */
  boolean isCalled(@Nullable String name) {
    return issuer.equals(name) || reachedAt.equals(name);
  }

  /** An endpoint as this process calls it. */
  String inside(String endpoint) {
    return moved(endpoint, withoutSlash(issuer), reachedAt);
  }

  /** An endpoint as a browser opens it. */
  String outside(String endpoint) {
    return moved(endpoint, reachedAt, withoutSlash(issuer));
  }

  private static String moved(String endpoint, String from, String to) {
    return endpoint.startsWith(from + "/") ? to + endpoint.substring(from.length()) : endpoint;
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
