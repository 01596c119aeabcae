package cambium.survey.questionnaire;

import cambium.survey.published.AskedQuestionnaire;
import cambium.survey.published.AskedQuestionnaire.Measure;
import cambium.survey.published.AskedQuestionnaire.MeasuredItem;
import cambium.survey.published.AskedQuestionnaire.OpenComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a questionnaire measures: its scales, then the items outside every scale. */
final class Measures {

  private Measures() {}

  static AskedQuestionnaire of(Questionnaire questionnaire) {
    Map<String, Item> items =
        questionnaire.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
    Set<String> scaled = new HashSet<>();
    List<Measure> measures = new ArrayList<>();
    for (Scale scale : questionnaire.scales()) {
      scaled.addAll(scale.items());
      measures.add(measure(scale, scale.items().stream().map(items::get).toList()));
    }
    List<OpenComment> comments = new ArrayList<>();
    for (Item item : questionnaire.items()) {
      if (item.isComment()) {
        comments.add(new OpenComment(item.id(), item.title()));
      } else if (!scaled.contains(item.id())) {
        measures.add(measure(alone(item), List.of(item)));
      }
    }
    return new AskedQuestionnaire(questionnaire.id(), questionnaire.title(), measures, comments);
  }

  private static Scale alone(Item item) {
    return new Scale(
        item.id(),
        item.title(),
        List.of(item.id()),
        Set.of(),
        ScaleReader.BETTER,
        Constructs.OTHER,
        null,
        null);
  }

  private static Measure measure(Scale scale, List<Item> items) {
    Audience audience = items.get(0).audience();
    return new Measure(
        scale.id(),
        scale.title(),
        scale.construct(),
        scale.higherIs(),
        scale.mirrors(),
        scale.cut(),
        new TreeSet<>(audience.layers()),
        audience.notRoot() ? true : null,
        items.stream().map(item -> measured(item, scale.reverse().contains(item.id()))).toList(),
        items.get(0).answer() instanceof AnswerKind.Points points && points.enps()
            ? Points.ENPS
            : null);
  }

  private static MeasuredItem measured(Item item, boolean reverse) {
    return item.answer() instanceof AnswerKind.Points points
        ? new MeasuredItem(item.id(), points.min(), points.max(), reverse)
        : new MeasuredItem(item.id(), 0, 1, reverse);
  }
}
