package cambium.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cambium.contracts.Contracts;
import cambium.notification.directory.PersonEntry;
import cambium.notification.result.Bound;
import cambium.notification.result.HigherIs;
import cambium.notification.result.Measure;
import cambium.notification.result.Release;
import cambium.platform.messaging.EventJson;
import cambium.platform.messaging.MalformedEvent;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** This consumer reads what the contracts lay down. */
class GoldenExamplesTest {
  @Test
  void aPerson() {
    PersonEntry person = read("person.published", PersonEntry.class);
    assertThat(person.id()).isEqualTo("p17");
    assertThat(person.name()).isEqualTo("Åse Lindqvist");
    assertThat(person.manager()).isEqualTo("m4");
    assertThat(person.language()).isEqualTo("sv");
    assertThat(person.version()).isEqualTo(3);
  }

  @Test
  void aCompleteDirectory() {
    assertThat(read("directory.published", DirectoryPublished.class))
        .isEqualTo(new DirectoryPublished(3, 60));
  }

  @Test
  void aRound() {
    RoundOpened opened = read("round.opened", RoundOpened.class);
    assertThat(opened.asRound().title()).isEqualTo("Monthly pulse, March");
    assertThat(opened.asRound().invited()).isEqualTo(60);
    assertThat(opened.asRound().audience()).isEmpty();
    assertThat(read("team.invited", TeamInvited.class))
        .isEqualTo(new TeamInvited(opened.round(), "m4", "m2"));
    assertThat(read("round.cancelled", RoundCancelled.class).round()).isEqualTo(opened.round());
  }

  @Test
  void results() {
    ResultsReleased released = read("results.released", ResultsReleased.class);
    assertThat(released.manager()).isEqualTo("m2");
    assertThat(released.results().scope().own()).isTrue();
    Release briefing = read("briefing.released", BriefingReleased.class).asRelease();
    assertThat(briefing.closedOn()).isEqualTo(LocalDate.parse("2026-03-16"));
    assertThat(briefing.managers()).isEqualTo(12);
    Measure stress = briefing.results().measures().get(0);
    assertThat(stress.higherIs()).isEqualTo(HigherIs.WORSE);
    assertThat(Objects.requireNonNull(stress.change()).isSure()).isFalse();
    assertThat(briefing.results().measures().get(1).bound()).isEqualTo(Bound.AT_LEAST);
  }

  @Test
  void whatDoesNotFitIsMalformed() {
    assertThatThrownBy(() -> EventJson.read("{\"round\":", RoundOpened.class))
        .isInstanceOf(MalformedEvent.class);
    assertThatThrownBy(
            () ->
                EventJson.read(
                    Contracts.exampleData("results.released").replace("worse", "sideways"),
                    ResultsReleased.class))
        .isInstanceOf(MalformedEvent.class);
  }

  private static <T> T read(String type, Class<T> shape) {
    return EventJson.read(Contracts.exampleData(type), shape);
  }
}
