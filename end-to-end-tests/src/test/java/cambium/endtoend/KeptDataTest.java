package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was there when the program stopped is there when it starts again. */
class KeptDataTest {
  private static final Logger log = LoggerFactory.getLogger(KeptDataTest.class);

  private static final String ADMINISTRATORS_LINK = "Come in as the administrator";

  @TempDir Path directory;

  @Test
  void aStopAndAStartLoseNothingAndOpenNoDoor() {
    Company company = Company.of(2, 1, 5);
    Survey survey;
    Map<String, String> links;
    String people;
    int printedBefore;
    try (RunningCambium first = RunningCambium.start(directory)) {
      assertThat(printed(first, "Ctrl-C stops it.")).contains(ADMINISTRATORS_LINK);
      survey = Survey.open(first, company);
      links = survey.tokens(first, company.people());
      answer(first, links, 0, 6);
      people = first.get(SURVEY, "/api/people", first.admin()).body();
      printedBefore = first.output().length();
    }

    try (RunningCambium second = RunningCambium.start(directory)) {
      String said = printed(second, "Ctrl-C stops it.").substring(printedBefore);
      assertThat(said).contains("Cambium is ready").doesNotContain(ADMINISTRATORS_LINK);
      log.info("It was ready again after {}", second.startup());
      assertThat(second.get(SURVEY, "/api/people", second.admin()).body()).isEqualTo(people);
      assertThat(survey.round(second).path("state").asString()).isEqualTo("OPEN");
      assertThat(survey.tokens(second, company.people())).isEqualTo(links);
      answer(second, links, 6, company.people());
      survey.close(second);
      assertThat(survey.results(second).path("answered").asInt()).isEqualTo(company.people());
    }
  }

  private static void answer(RunningCambium cambium, Map<String, String> links, int from, int to) {
    links.values().stream()
        .skip(from)
        .limit(to - (long) from)
        .forEach(
            token ->
                cambium
                    .post(SURVEY, "/api/responses", Survey.answers(cambium, token, i -> 3), null)
                    .expect(201));
  }

  private static String printed(RunningCambium cambium, String last) {
    await().until(() -> cambium.output().strip().endsWith(last));
    return cambium.output();
  }
}
