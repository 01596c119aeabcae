package cambium.survey.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.survey.RunningSurvey;
import java.time.Duration;

/** Waits until the directory has what was pushed. */
final class Settling {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Settling() {}

  static void until(RunningSurvey survey, int people) {
    await().atMost(LIMIT).until(() -> size(survey) == people);
  }

  static int size(RunningSurvey survey) {
    return survey.get("/api/people").number("total");
  }

  /** Waits until the person is listed so. */
  static void until(RunningSurvey survey, String id, String... parts) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(find(survey, id)).contains(parts));
  }

  /** Empty for somebody without a place. */
  static String find(RunningSurvey survey, String id) {
    return survey
        .get("/api/people?size=1000")
        .body()
        .path("people")
        .valueStream()
        .filter(person -> person.path("id").asString().equals(id))
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }
}
