package cambium.survey.invitation;

import cambium.platform.web.Problem;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import cambium.survey.round.Rounds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What people without an address type instead of following a link. */
@Component
public class Codes {
  private final Rounds rounds;
  private final List<RoundFeature> features;
  private final Attempts attempts;

  Codes(Rounds rounds, List<RoundFeature> features, Attempts attempts) {
    this.rounds = rounds;
    this.features = List.copyOf(features);
    this.attempts = attempts;
  }

  /**
   * The token that a typed code stands for; empty if it stands for none.
   *
   * @throws Problem 429 if too many were tried, from the address of this request or altogether
   */
  public Optional<String> tokenFor(String typed) {
    if (!attempts.allow(address())) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-codes",
          "Too many attempts",
          "Wait a minute, then type the code again.");
    }
    return Crockford.read(typed)
        .flatMap(code -> rounds.open().stream().flatMap(round -> tokenIn(round, code)).findFirst());
  }

  private Stream<String> tokenIn(Round round, String code) {
    String secret = round.secret();
    if (secret == null) {
      return Stream.empty();
    }
    String token = Tokens.ofCode(secret, code);
    return features.stream().anyMatch(each -> each.knows(round, token))
        ? Stream.of(token)
        : Stream.empty();
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : "";
  }
}
