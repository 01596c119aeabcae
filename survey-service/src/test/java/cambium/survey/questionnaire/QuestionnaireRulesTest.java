package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong is refused where it stands. */
class QuestionnaireRulesTest {
  private static final String VALID =
      """
      {"title": "Ours",
       "modules": [{"id": "A", "name": "voice"}, {"id": "B"}],
       "pages": [
        {"name": "one", "elements": [
          {"type": "rating", "name": "q1", "title": {"default": "One", "nb": "En"}},
          {"type": "rating", "name": "q2", "rateMin": 0, "rateMax": 4},
          {"type": "radiogroup", "name": "q3", "choices": [{"value": 2, "text": "Yes"}, 1]},
          {"type": "boolean", "name": "q4", "isRequired": true},
          {"type": "comment", "name": "q5", "maxLength": 100},
          {"type": "matrix", "name": "m", "columns": [5, 4, 3, 2, 1],
           "rows": ["r1", {"value": "r2", "text": {"en": "Row", "sv": "Rad"}}]},
          {"type": "rating", "name": "mine", "visibleFor": ["FIRST_LINE_MANAGER"]}]},
        {"module": "A", "elements": [{"type": "rating", "name": "a1"}]},
        {"module": "B", "elements": [{"type": "rating", "name": "b1"}]}],
       "scales": [
        {"id": "s", "items": ["q1", "q2"], "reverse": ["q2"], "higherIs": "worse",
         "construct": "stress", "cut": 62.5},
        {"id": "t", "items": ["r1", "r2"], "mirrors": "u"},
        {"id": "u", "items": ["mine"], "construct": "other"},
        {"id": "v", "items": ["a1"]},
        {"id": "w", "items": ["b1"]}]}
      """;

  @Test
  void takesEveryTypeThatIsSupported() {
    assertThat(QuestionnaireReader.read("ours", json(VALID))).isInstanceOf(Reading.Valid.class);
  }

  @Test
  void takesElementsWithoutPages() {
    Reading reading = read("{'elements': [{'type': 'rating', 'name': 'q', 'rateCount': 7}]}");
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    var published = ((Reading.Valid) reading).questionnaire().published();
    assertThat(published.measures().get(0).items().get(0).max()).isEqualTo(7);
  }

  @Test
  void takesWhatOnlyChangesTheLooks() {
    Reading reading =
        read(
            "{'logoPosition': 'right', 'showProgressBar': 'top', 'pages': [{'name': 'p',"
                + " 'elements': [{'type': 'rating', 'name': 'q', 'rateType': 'stars'}]}]}");
    assertThat(reading).isInstanceOf(Reading.Valid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name": "one"        | "name": "one", "visibleIf": "{x}" | /pages/0/visibleIf
          "title": "Ours"      | "title": "Ours", "triggers": []  | /triggers
          "title": "Ours"      | "title": ""                      | /title
          "nb": "En"           | "No no": "En"                    | /pages/0/elements/0/title/No no
          "type": "comment"    | "type": "file"                   | /pages/0/elements/4/type
          "isRequired": true   | "isRequired": "yes"              | /pages/0/elements/3/isRequired
          "isRequired": true   | "visibleIf": "{q1} > 2"          | /pages/0/elements/3/visibleIf
          "rateMax": 4         | "rateMax": 40                    | /pages/0/elements/1/rateMax
          "rateMax": 4         | "rateMax": 4, "rateStep": 2      | /pages/0/elements/1/rateStep
          "rateMax": 4         | "rateMax": 5                     | /scales/0/items/1
          "maxLength": 100     | "maxLength": 9000                | /pages/0/elements/4/maxLength
          "text": "Yes"}, 1    | "text": "Yes"}, 5                | /pages/0/elements/2/choices
          "text": "Yes"}, 1    | "text": "Yes"}, "1"              | /pages/0/elements/2/choices/1
          "text": "Yes"}, 1    | "text": "Yes"}, 2                | /pages/0/elements/2/choices/1
          [5, 4, 3, 2, 1]      | [5, 4, 3, 2, 1], "cellType": "checkbox" | /pages/0/elements/5/cellType
          "name": "q2"         | "name": "q1"                     | /pages/0/elements/1
          "name": "q3"         | "name": "q.3"                    | /pages/0/elements/2/name
          "FIRST_LINE_MANAGER" | "BOSS"                           | /pages/0/elements/6/visibleFor/0
          "items": ["q1", "q2"] | "items": ["q1", "mine"]         | /scales/0/items/1
          "items": ["q1", "q2"] | "items": ["q1", "a1"]           | /scales/0/items/1
          "items": ["q1", "q2"] | "items": ["q1", "nobody"]       | /scales/0/items/1
          "items": ["q1", "q2"] | "items": ["q1", "q5"]           | /scales/0/items/1
          "items": ["r1", "r2"] | "items": ["r1", "q1"]           | /scales/1/items/1
          "items": ["r1", "r2"] | "items": []                     | /scales/1/items
          "reverse": ["q2"]    | "reverse": ["q3"]                | /scales/0/reverse/0
          "higherIs": "worse"  | "higherIs": "bad"                | /scales/0/higherIs
          "stress"             | "burnout"                        | /scales/0/construct
          "cut": 62.5          | "cut": 80                        | /scales/0/cut
          "cut": 62.5          | "cut": "half"                    | /scales/0/cut
          "cut": 62.5          | "weight": 2                      | /scales/0/weight
          "mirrors": "u"       | "mirrors": "z"                   | /scales/1/mirrors
          "mirrors": "u"       | "mirrors": "t"                   | /scales/1/mirrors
          "mirrors": "u"       | "mirrors": "s"                   | /scales/1/mirrors
          "mirrors": "u"       | "mirrors": "v"                   | /scales/1/mirrors
          "id": "t"            | "id": "s"                        | /scales/1/id
          "id": "t"            | "id": "q3"                       | /scales/1/id
          "module": "A"        | "module": "C"                    | /pages/1/module
          """)
  void refusesWithThePlace(String valid, String broken, String pointer) {
    assertThat(VALID).contains(valid);
    String changed = VALID.replaceFirst(java.util.regex.Pattern.quote(valid), broken);
    assertThat(errors(QuestionnaireReader.read("ours", json(changed))))
        .extracting(Flaw::pointer)
        .contains(pointer);
  }

  @Test
  void refusesWhatCannotBeScored() {
    assertThat(errors(read("{'pages': [{'elements': [{'type': 'comment', 'name': 'c'}]}]}")))
        .extracting(Flaw::pointer)
        .containsExactly("/pages");
    assertThat(errors(read("[]"))).extracting(Flaw::pointer).containsExactly("");
    assertThat(errors(read("{'pages': 3}"))).extracting(Flaw::pointer).contains("/pages");
  }

  private static Reading read(String json) {
    return QuestionnaireReader.read("ours", json(json.replace('\'', '"')));
  }

  private static JsonNode json(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static List<Flaw> errors(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Invalid.class);
    return ((Reading.Invalid) reading).errors();
  }
}
