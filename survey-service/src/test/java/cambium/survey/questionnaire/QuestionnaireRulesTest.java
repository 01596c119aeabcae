package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.organization.Layer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
          {"id": "B"}          | {"id": "B", "name": "Voice"}     | /modules/1/id
          {"id": "B"}          | {"id": "a"}                      | /modules/1/id
          {"id": "B"}          | {"id": "core"}                   | /modules/1/id
          "cut": 62.5          | "cut": 24.9                      | /scales/0/cut
          "cut": 62.5          | "cut": 75.1                      | /scales/0/cut
          "rateMax": 4         | "rateMax": 4, "rateCount": 4     | /pages/0/elements/1/rateCount
          "rateMax": 4         | "rateMax": 0                     | /pages/0/elements/1/rateMax
          "rateMin": 0, "rateMax": 4 | "rateMin": -2000, "rateMax": -1996 | /pages/0/elements/1/rateMax
          "rateMax": 4         | "rateMax": 4, "measure": "enps"  | /pages/0/elements/1/measure
          "rateMax": 4         | "rateMax": 4, "measure": "nps"   | /pages/0/elements/1/measure
          "rateMax": 4         | "rateMax": 10, "measure": "enps" | /scales/0/items/1
          "items": ["q1", "q2"] | "items": ["q1", "q1"]           | /scales/0/items/1
          "items": ["mine"]    | "items": ["q1"]                  | /scales/2/items/0
          "FIRST_LINE_MANAGER"]} | "FIRST_LINE_MANAGER"], "notRoot": "no"} | /pages/0/elements/6/notRoot
          ["FIRST_LINE_MANAGER"] | []                             | /pages/0/elements/6/visibleFor
          "text": "Yes"}, 1    | "text": "Yes"}, "Rarely"         | /pages/0/elements/2/choices/1
          "title": "Ours"      | "title": "Ours, {name}"          | /title
          "default": "One"     | "default": "One for {panel.name}" | /pages/0/elements/0/title/default
          """)
  void refusesWithThePlace(String valid, String broken, String pointer) {
    assertThat(VALID).contains(valid);
    String changed = VALID.replaceFirst(java.util.regex.Pattern.quote(valid), broken);
    assertThat(errors(QuestionnaireReader.read("ours", json(changed))))
        .extracting(Flaw::pointer)
        .contains(pointer);
  }

  @Test
  void aScaleHasAtMostFortyItems() {
    assertThat(QuestionnaireReader.read("ours", json(scaleOf(40))))
        .isInstanceOf(Reading.Valid.class);
    assertThat(errors(QuestionnaireReader.read("ours", json(scaleOf(41)))))
        .extracting(Flaw::pointer)
        .containsExactly("/scales/0/items/40");
  }

  private static String scaleOf(int items) {
    String elements =
        IntStream.range(0, items)
            .mapToObj(i -> "{\"type\": \"rating\", \"name\": \"i%d\"}".formatted(i))
            .collect(Collectors.joining(","));
    String names =
        IntStream.range(0, items).mapToObj("\"i%d\""::formatted).collect(Collectors.joining(","));
    return "{\"elements\": [%s], \"scales\": [{\"id\": \"s\", \"items\": [%s]}]}"
        .formatted(elements, names);
  }

  @Test
  void ofAMatrixEveryRowMayBeRequired() {
    for (String property : List.of("isRequired", "isAllRowRequired", "eachRowRequired")) {
      Reading reading =
          read(
              "{'elements': [{'type': 'matrix', 'name': 'm', 'columns': [1, 2, 3], 'rows': ['a', 'b'], '"
                  + property
                  + "': true}]}");
      Questionnaire ours = ((Reading.Valid) reading).questionnaire();
      assertThat(ours.items()).allMatch(Item::required);
      JsonNode shown = ours.askedOf(new Respondent(Layer.EMPLOYEE, false));
      assertThat(shown.at("/pages/0/elements/0/isRequired").asBoolean()).as(property).isTrue();
    }
  }

  @Test
  void aRecommendationIsPublishedAsWhatItIs() {
    Reading reading =
        read(
            "{'elements': [{'type': 'rating', 'name': 'r', 'rateMin': 0, 'rateMax': 10,"
                + " 'measure': 'enps'}, {'type': 'rating', 'name': 'n', 'rateMin': 0, 'rateMax': 10}]}");
    var measures = ((Reading.Valid) reading).questionnaire().published().measures();
    assertThat(measures.get(0).kind()).isEqualTo("enps");
    assertThat(measures.get(1).kind()).isNull();
  }

  /** In the form of SurveyJS: an element or property at a time that it has and we do not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'panel', 'name': 'p', 'elements': []}                    | /type
          {'type': 'paneldynamic', 'name': 'p', 'templateElements': []}     | /type
          {'type': 'dropdown', 'name': 'd', 'choices': [1, 2]}              | /type
          {'type': 'tagbox', 'name': 'd', 'choices': [1, 2]}                | /type
          {'type': 'checkbox', 'name': 'c', 'choices': [1, 2]}              | /type
          {'type': 'ranking', 'name': 'r', 'choices': [1, 2]}               | /type
          {'type': 'imagepicker', 'name': 'i', 'choices': [1, 2]}           | /type
          {'type': 'matrixdynamic', 'name': 'm', 'columns': [], 'rowCount': 2} | /type
          {'type': 'matrixdropdown', 'name': 'm', 'columns': [], 'rows': []} | /type
          {'type': 'html', 'name': 'h', 'html': '<p>x</p>'}                 | /type
          {'type': 'image', 'name': 'i', 'imageLink': 'x'}                  | /type
          {'type': 'expression', 'name': 'e', 'expression': '{a}'}          | /type
          {'type': 'file', 'name': 'f'}                                     | /type
          {'type': 'text', 'name': 't', 'inputType': 'number'}              | /type
          {'type': 'multipletext', 'name': 't', 'items': []}                | /type
          {'type': 'signaturepad', 'name': 's'}                             | /type
          {'type': 'slider', 'name': 's'}                                   | /type
          {'name': 'no type'}                                               | /type
          {'type': 'rating', 'name': 'r', 'visibleIf': '{q} = 1'}           | /visibleIf
          {'type': 'rating', 'name': 'r', 'enableIf': '{q} = 1'}            | /enableIf
          {'type': 'rating', 'name': 'r', 'requiredIf': '{q} = 1'}          | /requiredIf
          {'type': 'rating', 'name': 'r', 'visible': false}                 | /visible
          {'type': 'rating', 'name': 'r', 'readOnly': true}                 | /readOnly
          {'type': 'rating', 'name': 'r', 'defaultValue': 3}                | /defaultValue
          {'type': 'rating', 'name': 'r', 'correctAnswer': 3}               | /correctAnswer
          {'type': 'rating', 'name': 'r', 'valueName': 'x'}                 | /valueName
          {'type': 'rating', 'name': 'r', 'validators': []}                 | /validators
          {'type': 'rating', 'name': 'r', 'showCommentArea': true}          | /showCommentArea
          {'type': 'rating', 'name': 'r', 'hasComment': true}               | /hasComment
          {'type': 'rating', 'name': 'r', 'commentText': 'Why?'}            | /commentText
          {'type': 'rating', 'name': 'r', 'autoGenerate': false}            | /autoGenerate
          {'type': 'rating', 'name': 'r', 'rateValues': ['low', 'high']}    | /rateValues/0
          {'type': 'rating', 'name': 'r', 'rateValues': [{'value': 1, 'text': 'a'}, {'value': 3, 'text': 'b'}]} | /rateValues
          {'type': 'rating', 'name': 'r', 'rateValues': [1, {'value': 2, 'text': 'b', 'visibleIf': 'x'}]} | /rateValues/1/visibleIf
          {'type': 'rating', 'name': 'r', 'rateMin': 0, 'rateMax': 100, 'rateStep': 10} | /rateStep
          {'type': 'radiogroup', 'name': 'r', 'choices': ['Ford', 'Tesla']} | /choices/0
          {'type': 'radiogroup', 'name': 'r', 'choices': [1, 2], 'hasOther': true} | /hasOther
          {'type': 'radiogroup', 'name': 'r', 'choices': [1, 2], 'showOtherItem': true} | /showOtherItem
          {'type': 'radiogroup', 'name': 'r', 'choices': [1, 2], 'showNoneItem': true} | /showNoneItem
          {'type': 'radiogroup', 'name': 'r', 'choices': [1, 2], 'choicesOrder': 'random'} | /choicesOrder
          {'type': 'radiogroup', 'name': 'r', 'choicesByUrl': {'url': 'x'}} | /choicesByUrl
          {'type': 'radiogroup', 'name': 'r', 'choices': [1, 2], 'choicesVisibleIf': 'x'} | /choicesVisibleIf
          {'type': 'boolean', 'name': 'b', 'valueTrue': 'Yes'}              | /valueTrue
          {'type': 'boolean', 'name': 'b', 'valueFalse': 'No'}              | /valueFalse
          {'type': 'matrix', 'name': 'm', 'columns': [1, 2], 'rows': ['a'], 'cells': {}} | /cells
          {'type': 'matrix', 'name': 'm', 'columns': [1, 2], 'rows': ['a'], 'rowsOrder': 'random'} | /rowsOrder
          {'type': 'matrix', 'name': 'm', 'columns': [1, 2], 'rows': ['a'], 'eachRowUnique': true} | /eachRowUnique
          {'type': 'matrix', 'name': 'm', 'columns': ['Agree', 'Disagree'], 'rows': ['a']} | /columns/0
          {'type': 'matrix', 'name': 'm', 'columns': [1, 2], 'rows': [{'value': 'a', 'visibleIf': 'x'}]} | /rows/0/visibleIf
          {'type': 'comment', 'name': 'c', 'acceptCarriageReturn': false}   | /acceptCarriageReturn
          {'type': 'comment', 'name': 'c', 'minLength': 5}                  | /minLength
          'not an object'                                                   | ``
          """)
  void refusesWhatSurveyJsHasAndWeDoNot(String element, String place) {
    Reading reading =
        read("{'pages': [{'elements': [{'type': 'rating', 'name': 'ok'}, " + element + "]}]}");
    assertThat(errors(reading)).extracting(Flaw::pointer).contains("/pages/0/elements/1" + place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "triggers", "calculatedValues", "completedHtml", "completedHtmlOnCondition", "logo",
            "navigateToUrl",
        "cookieName", "maxTimeToFinish", "timeLimit", "questionsOrder", "firstPageIsStarted",
            "firstPageIsStartPage",
        "showTimer", "quizMode", "surveyPostId", "partialSendEnabled", "backgroundImage"
      })
  void refusesWhatASurveyDoesBeyondAsking(String property) {
    String survey =
        "{'elements': [{'type': 'rating', 'name': 'ok'}], '" + property + "': 'something'}";
    assertThat(errors(read(survey))).extracting(Flaw::pointer).containsExactly("/" + property);
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
