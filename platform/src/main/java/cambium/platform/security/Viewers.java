package cambium.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the viewer out of a token. */
final class Viewers {
  private final Administrators administrators;

  Viewers(Administrators administrators) {
    this.administrators = administrators;
  }

  Viewer of(Jwt token) {
    String email = email(token);
    boolean admin =
        hasAdminScope(token.getClaims().get("scope"))
            || (email != null && administrators.isAdministrator(email));
    return new Viewer(email, name(token, email), admin);
  }

  private static @Nullable String email(Jwt token) {
    boolean verified = "true".equals(String.valueOf(token.getClaims().get("email_verified")));
    String email = token.getClaimAsString("email");
    return verified && email != null ? email.strip().toLowerCase(Locale.ROOT) : null;
  }

  private static String name(Jwt token, @Nullable String email) {
    String name = token.getClaimAsString("name");
    if (name != null && !name.isBlank()) {
      return name;
    }
    return email == null ? String.valueOf(token.getSubject()) : email;
  }

  private static boolean hasAdminScope(@Nullable Object scope) {
    if (scope instanceof String words) {
      return Arrays.asList(words.split(" ")).contains(Clients.ADMINISTERS);
    }
    return scope instanceof Collection<?> scopes && scopes.contains(Clients.ADMINISTERS);
  }
}
