package cambium.survey.questionnaire;

/** What an answer to an item can be. */
sealed interface AnswerKind {

  /**
   * Every whole number from min to max: neighbouring values are equally far apart.
   *
   * @param enps whether it asks how likely somebody is to recommend the employer
   */
  record Points(int min, int max, boolean enps) implements AnswerKind {
    static final int FEWEST = 2;
    static final int MOST = 11;

    Points(int min, int max) {
      this(min, max, false);
    }

    int count() {
      return max - min + 1;
    }
  }

  record YesNo() implements AnswerKind {}

  record FreeText(int maxLength) implements AnswerKind {
    static final int LONGEST = 2000;
  }
}
