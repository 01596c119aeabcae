package cambium.platform.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What a provider says about itself at its well-known address. */
record Endpoints(
    @Nullable String issuer,
    @JsonProperty("authorization_endpoint") String authorization,
    @JsonProperty("token_endpoint") String token,
    @JsonProperty("jwks_uri") String keys,
    @JsonProperty("end_session_endpoint") @Nullable String endSession) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static Endpoints discover(Provider provider) {
    String address = provider.reachedAt() + "/.well-known/openid-configuration";
    try {
      Endpoints found =
          RestClient.builder()
              .requestFactory(patientRequests())
              .build()
              .get()
              .uri(address)
              .retrieve()
              .body(Endpoints.class);
      if (found == null || !provider.isCalled(found.issuer())) {
        throw new ProviderUnavailable(address + " speaks for another issuer");
      }
      return new Endpoints(
          found.issuer(),
          provider.outside(found.authorization()),
          provider.inside(found.token()),
          provider.inside(found.keys()),
          found.endSession() == null ? null : provider.outside(found.endSession()));
    } catch (RestClientException e) {
      throw new ProviderUnavailable("cannot read " + address, e);
    }
  }

  static ClientHttpRequestFactory patientRequests() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
