package cambium.analytics.dashboard;

import java.util.List;

/**
 * What people wrote, per question, in the order in which it is kept. Where nothing can be shown it
 * looks the same whether nobody wrote or too few did.
 */
record Written(List<Question> questions) {
  /** One open question and the texts of all those whose words may be shown together. */
  record Question(String title, List<String> texts) {}

  public boolean isEmpty() {
    return questions.stream().allMatch(question -> question.texts().isEmpty());
  }
}
