package cambium.identity.token;

import cambium.identity.key.Keys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The secret of {@code cambium-admin}: the one set, else one drawn at the first start. */
@Component
public class ProgramSecret {
  private final String encoded;
  private @Nullable String drawn;

  ProgramSecret(Keys keys, @Value("${cambium.admin-secret}") String set) {
    PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    this.encoded =
        set.isBlank()
            ? keys.keptOr("cambium-admin", () -> encoder.encode(draw()))
            : encoder.encode(set);
  }

  private String draw() {
    String secret = Keys.random();
    drawn = secret;
    return secret;
  }

  /** In clear, only in the process that drew it. */
  public Optional<String> drawnNow() {
    return Optional.ofNullable(drawn);
  }

  String encoded() {
    return encoded;
  }
}
