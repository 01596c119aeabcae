package cambium.survey.questionnaire;

import java.util.List;

/** What reading a questionnaire came to. */
sealed interface Reading {
  record Valid(Questionnaire questionnaire) implements Reading {}

  record Invalid(List<Flaw> errors) implements Reading {}
}
