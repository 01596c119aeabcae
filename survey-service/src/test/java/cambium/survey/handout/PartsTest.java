package cambium.survey.handout;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.handout.Hand.Waiting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "1, 1, 1",
    "1, 400, 1",
    "1, 401, 2", // one manager: eight cards a sheet
    "50, 1, 1",
    "51, 1, 2", // a sheet of one's own for each
    "250, 20, 15",
  })
  void aFileHoldsFiftySheets(int managers, int cardsOfEach, int parts) {
    List<Waiting> waiting =
        IntStream.range(0, cardsOfEach).mapToObj(i -> new Waiting("p" + i, "P", "en")).toList();
    List<Hand> hands =
        IntStream.range(0, managers)
            .mapToObj(i -> new Hand("m" + i, "M", "", "en", waiting))
            .toList();
    assertThat(PrintingCodes.parts(hands)).isEqualTo(parts);
  }
}
