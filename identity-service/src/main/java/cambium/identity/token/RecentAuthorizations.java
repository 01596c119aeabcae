package cambium.identity.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Codes on their way to becoming tokens. They live for minutes, so memory is enough; the tokens
 * speak for themselves and need no record.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
  private static final int REMEMBERED = 10_000;

  private final Map<String, OAuth2Authorization> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
          if (size() <= REMEMBERED) {
            return false;
          }
          names(eldest.getValue()).forEach(idOf::remove);
          return true;
        }
      };
  private final Map<String, String> idOf = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    List<String> names = names(authorization);
    if (authorization.getToken(OAuth2AuthorizationCode.class) == null) {
      return;
    }
    byId.put(authorization.getId(), authorization);
    names.forEach(name -> idOf.put(name, authorization.getId()));
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    OAuth2Authorization known = byId.remove(authorization.getId());
    if (known != null) {
      names(known).forEach(idOf::remove);
    }
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    String id = idOf.get(token);
    return id == null ? null : byId.get(id);
  }

  private static List<String> names(OAuth2Authorization authorization) {
    List<String> names = new ArrayList<>();
    OAuth2Authorization.Token<OAuth2AuthorizationCode> code =
        authorization.getToken(OAuth2AuthorizationCode.class);
    if (code != null) {
      OAuth2Token value = code.getToken();
      names.add(value.getTokenValue());
    }
    String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
    if (state != null) {
      names.add(state);
    }
    return names;
  }
}
