package cambium.survey.page;

import java.util.List;

/**
 * A question of the plain form, in one language.
 *
 * @param context what a question stands under, such as a matrix; may be empty, as may description
 * @param choices none for an open question
 * @param least what the lowest of unlabelled numbers means; may be empty, as may most
 * @param value what is filled in; may be empty
 * @param error what is wrong with it; may be empty
 */
record PlainQuestion(
    String id,
    String context,
    String title,
    String description,
    boolean required,
    List<Choice> choices,
    String least,
    String most,
    int longest,
    String value,
    String error) {

  /** One of the answers to choose from. */
  record Choice(String value, String text) {}

  public boolean isComment() {
    return choices.isEmpty();
  }

  /** Whether the choices are bare numbers, which fit beside each other. */
  public boolean isNumbers() {
    return choices.stream().allMatch(choice -> choice.text().equals(choice.value()));
  }

  PlainQuestion filled(String newValue, String newError) {
    return new PlainQuestion(
        id,
        context,
        title,
        description,
        required,
        choices,
        least,
        most,
        longest,
        newValue,
        newError);
  }
}
