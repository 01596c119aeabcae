package cambium.survey.questionnaire;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.contracts.Contracts;
import cambium.platform.messaging.EventJson;
import cambium.survey.published.AskedQuestionnaire.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The built-in questionnaire is the design's table of measurements. */
class PulseTest {
  private final Questionnaire pulse = BuiltIn.pulse();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''| stress:2- relationship-up:2+ know-why:1+ get-answers:1+ | squeeze-above:1- squeeze-below:1-
          A | safe-to-speak:1+ | i-explain:1+ i-answer:1+ i-welcome:1+ bypassed:1-
          B | relationship-sideways:2+ | relationship-down:2+
          C | demands:2- control:1+ role-clarity:1+ firefighting:1- | ''
          D | asked:1+ followership:1+ bearable:1+ | i-ask:1+ i-filter:1+
          """)
  void measuresWhatTheDesignSays(String module, String everybody, String managers) {
    List<Measure> measures =
        pulse.with(module.isEmpty() ? List.of() : List.of(module)).published().measures();
    List<Measure> core = pulse.with(List.of()).published().measures();
    List<Measure> own =
        module.isEmpty() ? measures : measures.subList(core.size(), measures.size());
    assertThat(described(own.stream().filter(m -> m.layers().contains(EMPLOYEE))))
        .containsExactlyInAnyOrder(everybody.split(" "));
    assertThat(described(own.stream().filter(m -> !m.layers().contains(EMPLOYEE))))
        .containsExactlyInAnyOrder(managers.isEmpty() ? new String[0] : managers.split(" "));
    assertThat(measures).allMatch(m -> m.id().equals(m.construct()));
  }

  private static List<String> described(Stream<Measure> measures) {
    return measures
        .map(m -> m.id() + ":" + m.items().size() + (m.higherIs().equals("worse") ? "-" : "+"))
        .toList();
  }

  @Test
  void asksBothHalvesOfAMirrorTogether() {
    for (String module : pulse.modules()) {
      List<Measure> measures = pulse.with(List.of(module)).published().measures();
      List<String> ids = measures.stream().map(Measure::id).toList();
      assertThat(measures.stream().flatMap(m -> Stream.ofNullable(m.mirrors()))).isSubsetOf(ids);
    }
    assertThat(pulse.published().measures().stream().flatMap(m -> Stream.ofNullable(m.mirrors())))
        .containsExactly(
            "know-why", "get-answers", "safe-to-speak", "relationship-up", "asked", "bearable");
  }

  @Test
  void asksTheRootNothingAboutAManagerItDoesNotHave() {
    Questionnaire voice = pulse.with(List.of("voice"));
    assertThat(names(voice, new Respondent(EXECUTIVE, true)))
        .contains("stress-1", "squeeze-above-1", "i-explain-1", "comment")
        .doesNotContain("relationship-up-1", "relationship-up-2", "bypassed-1");
    assertThat(names(voice, new Respondent(EXECUTIVE, false)))
        .contains("relationship-up-1", "relationship-up-2", "bypassed-1");
  }

  @Test
  void asksEmployeesNothingAboutLeading() {
    assertThat(names(pulse.with(List.of("A")), new Respondent(EMPLOYEE, false)))
        .containsExactly(
            "stress-1",
            "stress-2",
            "relationship-up-1",
            "relationship-up-2",
            "know-why-1",
            "get-answers-1",
            "safe-to-speak-1",
            "comment");
    assertThat(names(pulse.with(List.of("A")), new Respondent(FIRST_LINE_MANAGER, false)))
        .contains("i-welcome-1");
  }

  @Test
  void showsRespondentsOnlyWhatAPageNeeds() {
    JsonNode shown = pulse.with(List.of("C")).askedOf(new Respondent(EXECUTIVE, true));
    assertThat(shown.toString())
        .doesNotContain("visibleFor", "notRoot", "\"module\"", "scales", "construct", "labels");
    JsonNode first = shown.path("pages").path(0).path("elements").path(0);
    assertThat(first.path("rateValues").path(4).path("text").path("sv").asString())
        .isEqualTo("Alltid");
  }

  @Test
  void knowsItsModulesByIdAndName() {
    assertThat(pulse.modules()).containsExactly("A", "B", "C", "D");
    assertThat(pulse.unknownModules(List.of("a", "Follow", "core", "E"))).containsExactly("E");
  }

  @Test
  void isPublishedAsTheContractSays() {
    JsonMapper json = JsonMapper.shared();
    var opened = (ObjectNode) json.readTree(Contracts.exampleData("round.opened"));
    opened.set("questionnaire", json.readTree(EventJson.write(pulse.published())));
    assertThat(Contracts.problemsWhenPublished("round.opened", opened.toString())).isEmpty();
  }

  @Test
  void speaksFourLanguages() {
    for (Item item : pulse.items()) {
      assertThat(item.title().keySet()).containsExactlyInAnyOrderElementsOf(Texts.LANGUAGES);
      Set<String> different = new HashSet<>(item.title().values());
      assertThat(different).as(item.id()).hasSize(4);
    }
  }

  private static List<String> names(Questionnaire questionnaire, Respondent respondent) {
    return questionnaire
        .askedOf(respondent)
        .path("pages")
        .valueStream()
        .flatMap(page -> page.path("elements").valueStream())
        .map(element -> element.path("name").asString())
        .toList();
  }
}
