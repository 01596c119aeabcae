package cambium.notification.briefing;

import static cambium.notification.fixtures.Measures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.notification.briefing.RolledUpBriefing.Part;
import cambium.notification.result.Results;
import cambium.notification.result.Scope;
import cambium.notification.wording.Message;
import cambium.notification.wording.PlainText;
import cambium.notification.wording.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolledUpBriefingTest {
  private static final Results WHOLE = results("boss", true, 50);

  @Test
  void eachManagerWithFiguresOfTheirOwnHasASectionAndTheOthersAreOnlyNamed() {
    Message message =
        RolledUpBriefing.write(
            "March",
            WHOLE,
            List.of(
                new Part("Kari", results("m1", true, 41)),
                new Part("Ola", results("boss", false, 50)),
                new Part("Per", results("boss", false, 50))),
            Texts.in("en"));
    String text = PlainText.of(message, "");
    assertThat(text)
        .contains("1 of 3 have enough answers")
        .contains("The people of Kari")
        .contains("Stress (lower is better): 41.0")
        .contains("Too few answers for figures of their own\nOla, Per.")
        .doesNotContain("The people of Ola");
  }

  @Test
  void aLargerGroupIsCalledOne() {
    Message message =
        RolledUpBriefing.write(
            "March",
            results("above", false, 50),
            List.of(new Part("Ola", results("above", false, 50))),
            Texts.in("en"));
    assertThat(message.sections().get(0).heading()).isEqualTo("What the larger group said");
  }

  @Test
  void nothingIsSaidAboutManagersWithoutFiguresWhereAllHaveThem() {
    Message message =
        RolledUpBriefing.write("March", WHOLE, List.of(new Part("Kari", WHOLE)), Texts.in("en"));
    assertThat(PlainText.of(message, "")).doesNotContain("Too few");
  }

  private static Results results(String manager, boolean own, double stress) {
    return new Results(
        new Scope(manager, own),
        20L,
        16L,
        16L,
        List.of(stress(stress - 5, stress, stress + 5)),
        List.of());
  }
}
