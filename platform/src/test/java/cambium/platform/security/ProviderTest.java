package cambium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderTest {
  @Test
  void isReachedAtOneAddressAndOpenedByBrowsersAtAnother() {
    Provider provider = Provider.of("http://localhost:8080", "http://identity:8080/", "cambium");
    assertThat(provider.inside("http://localhost:8080/oauth2/token"))
        .isEqualTo("http://identity:8080/oauth2/token");
    assertThat(provider.outside("http://identity:8080/oauth2/authorize"))
        .isEqualTo("http://localhost:8080/oauth2/authorize");
    assertThat(provider.inside("http://keys.example/jwks")).isEqualTo("http://keys.example/jwks");
    assertThat(provider.isCalled("http://localhost:8080")).isTrue();
    assertThat(provider.isCalled("http://evil:8080")).isFalse();
  }
}
