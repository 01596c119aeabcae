package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A first answer is written without a look at the seat, and yet only where it may stand. */
class FirstAnswerTest {
  private static final String ONLY_MANAGERS = "{\"stress-1\":3,\"squeeze-above-1\":2}";
  private static final String NOT_THE_ROOT = "{\"stress-1\":3,\"relationship-up-1\":2}";

  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
  }

  @AfterAll
  static void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void isTakenOfThoseWhoAreAskedAndOfNobodyElse() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(6).with("\"quiet\":true").open();
    assertThat(survey.submit(round.token("m1e1"), ONLY_MANAGERS).status()).isEqualTo(400);
    assertThat(survey.invitation(round.token("m1e1")).body().has("response")).isFalse();
    assertThat(survey.submit(round.token("m1"), ONLY_MANAGERS).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("root"), NOT_THE_ROOT).status()).isEqualTo(400);
    assertThat(survey.submit(round.token("root"), ONLY_MANAGERS).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("m2"), NOT_THE_ROOT).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("m2e1"), NOT_THE_ROOT).status()).isEqualTo(201);
    assertThat(survey.submit("x".repeat(43), NOT_THE_ROOT).status()).isEqualTo(404);
    round.close();
  }

  @Test
  void isTakenOnceAndThenRevised() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(6).with("\"quiet\":true").open();
    String token = round.token("m1e1");
    String other = round.token("m1e2"); // nobody can derive it once the round is closed
    assertThat(survey.submit(token, "{\"stress-1\":3}").number("version")).isEqualTo(1);
    assertThat(survey.submit(token, "{\"stress-1\":3}").number("version")).isEqualTo(1);
    assertThat(survey.submit(token, "{\"stress-1\":4}").number("version")).isEqualTo(2);
    assertThat(survey.withdraw(token).status()).isEqualTo(204);
    assertThat(survey.submit(token, "{\"stress-1\":4}").number("version")).isEqualTo(4);
    assertThat(round.close().status()).isEqualTo(200);
    assertThat(survey.submit(token, "{\"stress-1\":5}").status()).isEqualTo(409);
    assertThat(survey.submit(other, "{\"stress-1\":5}").status()).isEqualTo(409);
  }

  @Test
  void isTakenWhereTwoRoundsAreOpenAtOnce() {
    OpenRound first = anOpenRound(survey).withTeamOf(5).withTeamOf(6).with("\"quiet\":true").open();
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(6).with("\"quiet\":true").open();
    assertThat(survey.submit(first.token("m1e1"), NOT_THE_ROOT).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("m1e1"), NOT_THE_ROOT).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("m1e2"), ONLY_MANAGERS).status()).isEqualTo(400);
    first.close();
    round.close();
  }
}
