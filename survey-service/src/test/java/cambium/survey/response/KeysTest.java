package cambium.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void sharesFollowTheOrderOfTheKeysAndAreAboutEqual() {
    int[] sizes = new int[7];
    int[] shares =
        IntStream.range(0, 7_000)
            .mapToObj(i -> Keys.seat("token " + i))
            .sorted()
            .mapToInt(key -> Keys.share(key, 7))
            .peek(share -> sizes[share]++)
            .toArray();
    assertThat(shares).isSorted();
    assertThat(IntStream.of(sizes)).allMatch(size -> size > 800 && size < 1_200);
  }

  @Test
  void theFirstAndTheLastKeyAreInAShare() {
    assertThat(Keys.share("0".repeat(64), 3)).isZero();
    assertThat(Keys.share("f".repeat(64), 3)).isEqualTo(2);
    assertThat(Keys.share("f".repeat(64), 1)).isZero();
  }
}
