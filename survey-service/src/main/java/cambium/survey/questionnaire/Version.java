package cambium.survey.questionnaire;

/**
 * One state of a questionnaire that is worked on: it never changes, and editing it adds another.
 *
 * @param lineage the id of the first version, by which all of them belong together
 * @param number from 1 upwards
 */
public record Version(Questionnaire questionnaire, String lineage, int number) {

  public String id() {
    return questionnaire.id();
  }

  static String idOf(String lineage, int number) {
    return number == 1 ? lineage : lineage + "-" + number;
  }
}
