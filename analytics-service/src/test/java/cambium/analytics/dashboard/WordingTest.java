package cambium.analytics.dashboard;

import static cambium.analytics.dashboard.Figures.knowWhy;
import static cambium.analytics.dashboard.Figures.since;
import static cambium.analytics.dashboard.Figures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.results.MeasureResult;
import cambium.analytics.sealing.Bound;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the top of a page says, figure by figure. */
class WordingTest {
  private static final MeasureResult WHOLE = stress(48, 50, 52);

  private static Scene part(MeasureResult... figures) {
    return part(List.of(), figures);
  }

  private static Scene part(List<Scene.Then> before, MeasureResult... figures) {
    List<Line> lines = List.of(new Line(null, 40, List.of(figures)));
    List<Scene.Then> history = new ArrayList<>(List.of(new Scene.Then("March", lines)));
    history.addAll(before);
    return new Scene(
        "Kari",
        true,
        Layer.MIDDLE_MANAGER,
        lines,
        List.of(
            new Line(null, 400, List.of(WHOLE, knowWhy(58, 60, 62))),
            new Line(Layer.MIDDLE_MANAGER, 30, List.of(stress(60, 66, 72)))),
        history,
        Map.of("feb", "February", "jan", "January"));
  }

  private static Scene.Then then(String title, MeasureResult figure) {
    return new Scene.Then(title, List.of(new Line(null, 40, List.of(figure))));
  }

  private static Dashboard.Spoken said(Scene scene) {
    return said(scene, Locale.ENGLISH);
  }

  private static Dashboard.Spoken said(Scene scene, Locale locale) {
    Speech speech = new Speech(messages(), locale);
    Answers answers = Wording.answers(locale, scene).orElseThrow();
    Sentence beside = answers.beside();
    return new Dashboard.Spoken(
        speech.say(answers.how()),
        beside == null ? "" : speech.say(beside),
        speech.say(answers.since()),
        answers.first().stream().map(speech::say).toList());
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("analytics/messages", "analytics/findings");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Test
  void whatTouchesTheReferenceIsNeitherHigherNorLower() {
    assertThat(said(part(stress(51, 57, 63))).how())
        .isEqualTo(
            "stress in Kari’s part: most likely between 51 and 63. That cannot be told apart from"
                + " the figure in the whole organisation, most likely between 48 and 52.");
  }

  @Test
  void whatLiesBeyondTheReferenceIsHigherOrLower() {
    assertThat(said(part(stress(52.1, 58.4, 64.2))).how())
        .startsWith("stress in Kari’s part: most likely between 52 and 65. That is higher than in");
    assertThat(said(part(stress(30, 36, 42))).how()).contains("That is lower than in the whole");
  }

  @Test
  void theLeadersOwnLayerStandsBeside() {
    assertThat(said(part(stress(50, 56, 62))).beside())
        .isEqualTo(
            "stress among middle managers of the organisation: most likely between 60 and 72.");
  }

  @Test
  void aClampedFigureIsAtLeast() {
    assertThat(said(part(stress(60, 70, 85, Bound.AT_LEAST, null))).how())
        .contains("at least 70, most likely between 60 and 85");
  }

  @Test
  void aLayerThatStandsOutIsSpokenOfFirst() {
    Scene organisation =
        new Scene(
            null,
            true,
            null,
            List.of(
                new Line(null, 400, List.of(WHOLE)),
                new Line(Layer.MIDDLE_MANAGER, 30, List.of(stress(64, 70, 76))),
                new Line(Layer.EMPLOYEE, 370, List.of(stress(47, 49, 51)))),
            List.of(new Line(null, 400, List.of(WHOLE))),
            List.of(),
            Map.of());
    assertThat(said(organisation).how()).startsWith("stress among middle managers:");
    assertThat(said(organisation).beside()).isEmpty();
    assertThat(said(organisation).first())
        .containsExactly(
            "Begin here. stress among middle managers: most likely between 64 and 76. That is clearly less"
                + " good than in the whole organisation, where it is most likely between 48 and"
                + " 52.");
  }

  @Test
  void sinceWhenIsTheLastSureChange() {
    assertThat(said(part(stress(50, 56, 62))).since()).startsWith("This is the first round");
    MeasureResult up = stress(50, 56, 62, null, since("feb", 2, 8, 14));
    MeasureResult unsure = stress(50, 56, 62, null, since("feb", -2, 4, 10));
    MeasureResult before = stress(44, 48, 52, null, since("jan", -12, -7, -2));
    MeasureResult calm = stress(44, 48, 52, null, since("jan", -7, -2, 3));
    assertThat(said(part(List.of(then("February", calm)), up)).since())
        .isEqualTo(
            "stress in Kari’s part is up by 8 since “February”, most likely between 2 and 14.");
    assertThat(said(part(List.of(then("February", before)), unsure)).since())
        .isEqualTo(
            "stress in Kari’s part went down in “February”, by 7 (most likely between 2 and 12). No"
                + " later change is large enough to be sure of.");
    assertThat(said(part(List.of(then("February", calm)), unsure)).since())
        .isEqualTo("stress in Kari’s part: in 2 rounds no change was large enough to be sure of.");
  }

  @Test
  void nothingStandsOutUnlessItIsClear() {
    assertThat(said(part(stress(51, 57, 63))).first())
        .containsExactly(
            "Nothing stands out. Ask your team this: “What took the most strength lately, and what"
                + " of it could we drop?”");
    MeasureResult barely = stress(45, 51, 57, null, since("feb", 0.1, 5, 9.9));
    assertThat(said(part(barely)).first().get(0)).startsWith("Nothing stands out.");
    assertThat(said(part(stress(30, 36, 42))).first().get(0))
        .as("better is no worry")
        .startsWith("Nothing stands out.");
  }

  @Test
  void whatWasCalledHigherIsNotTakenBack() {
    Scene scene = part(stress(52.3, 58.3, 64.3, null, since("feb", -3, 2, 7)));
    List<Line> whole = List.of(new Line(null, 400, List.of(stress(51.8, 52, 52.2))));
    Dashboard.Spoken said =
        said(
            new Scene(
                scene.part(),
                true,
                scene.layer(),
                scene.lines(),
                whole,
                scene.history(),
                scene.titles()));
    assertThat(said.how()).contains("That is higher than");
    assertThat(said.first().get(0))
        .startsWith("Beyond that, nothing stands out. Ask your team this:");
  }

  @Test
  void whatIsClearestIsNamedFirst() {
    MeasureResult risen = stress(50, 56, 62, null, since("feb", 10, 16, 22));
    assertThat(said(part(risen, knowWhy(54, 58, 62))).first())
        .containsExactly(
            "Begin here. stress in Kari’s part: up by 16 since “February”, most likely between 10 and 22.");
    assertThat(said(part(stress(50, 51, 53), knowWhy(20, 26, 32))).first().get(0))
        .startsWith(
            "Begin here. know-why in Kari’s part: most likely between 20 and 32. That is clearly less");
  }

  @Test
  void atMostThreeAreNamedTheClearestFirst() {
    MeasureResult risen = stress(50, 56, 62, null, since("feb", 10, 16, 22));
    assertThat(said(part(risen, knowWhy(20, 26, 32))).first())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Begin here. know-why in Kari’s part: most"),
            next ->
                assertThat(next)
                    .isEqualTo(
                        "Then stress in Kari’s part: up by 16 since “February”, most likely"
                            + " between 10 and 22."));
  }

  @Test
  void aStandInNeverPointsAtAnything() {
    Scene clear = part(stress(80, 85, 90));
    Scene standIn =
        new Scene(
            clear.part(),
            false,
            clear.layer(),
            clear.lines(),
            clear.organisation(),
            clear.history(),
            clear.titles());
    assertThat(said(standIn).first().get(0)).startsWith("Nothing stands out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyLanguageSaysAllOfIt(String language) {
    Dashboard.Spoken said =
        said(
            part(
                List.of(then("February", stress(44, 48, 52))),
                stress(60, 66, 75, Bound.AT_LEAST, since("feb", 2, 8, 14)),
                knowWhy(34, 42, 50)),
            Locale.forLanguageTag(language));
    assertThat(said.first()).hasSize(2);
    assertThat(said.first().get(1)).contains("know-why").doesNotContain("{", "dashboard.");
    assertThat(List.of(said.how(), said.beside(), said.since(), said.first().get(0)))
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{", "dashboard."));
    assertThat(said.how()).contains("66", "60", "75", "Kari");
    assertThat(said.since()).contains("8", "2", "14", "February");
  }
}
