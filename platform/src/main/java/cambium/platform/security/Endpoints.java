package cambium.platform.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What a provider says about itself at its well-known address. */
record Endpoints(
    String issuer,
    @JsonProperty("authorization_endpoint") String authorization,
    @JsonProperty("token_endpoint") String token,
    @JsonProperty("jwks_uri") String keys,
    @JsonProperty("end_session_endpoint") @Nullable String endSession) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static Endpoints discover(Provider provider) {
    String address = provider.reachedAt() + "/.well-known/openid-configuration";
    try {
      Endpoints found = client().get().uri(address).retrieve().body(Endpoints.class);
      if (found == null || !provider.issuer().equals(provider.outside(found.issuer()))) {
        throw new ProviderUnavailable(address + " speaks for another issuer", null);
      }
      return found;
    } catch (RestClientException e) {
      throw new ProviderUnavailable("cannot read " + address, e);
    }
  }

  static RestClient client() {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    return RestClient.builder().requestFactory(requests).build();
  }
}
