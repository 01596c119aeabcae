package cambium.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The golden example of the contract is understood. */
class PersonPublishedTest {
  @Test
  void readsTheGoldenExample() throws IOException {
    try (InputStream golden =
        getClass().getResourceAsStream("/contracts/examples/person-published.v1.json")) {
      String data =
          JsonMapper.shared().readTree(Objects.requireNonNull(golden)).get("data").toString();
      Account account = EventJson.read(data, PersonPublished.class).account();
      assertThat(account.id()).isEqualTo("p17");
      assertThat(account.name()).isEqualTo("Åse Lindqvist");
      assertThat(account.email()).isEqualTo("ase.lindqvist@acme.example");
      assertThat(account.manager()).isEqualTo("m4");
      assertThat(account.version()).isEqualTo(3);
    }
  }
}
