package cambium.survey.round;

import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.Questionnaires;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What each round asks: its questionnaire with the modules that were picked. */
@Component
public class RoundQuestionnaires {
  private static final int MOST_KEPT = 100;

  private final Questionnaires questionnaires;
  private final Map<Key, Questionnaire> read = new ConcurrentHashMap<>();

  private record Key(String questionnaire, List<String> modules) {}

  RoundQuestionnaires(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** What this round asks. A questionnaire never changes, so that it is read once. */
  public Questionnaire of(Round round) {
    if (read.size() > MOST_KEPT) {
      read.clear();
    }
    return read.computeIfAbsent(
        new Key(round.questionnaire(), round.modules()),
        key -> questionnaires.find(key.questionnaire()).orElseThrow().with(key.modules()));
  }

  /** What this round measures. */
  List<String> measures(Round round) {
    return of(round).published().measures().stream().map(measure -> measure.id()).toList();
  }
}
