package cambium.survey.questionnaire;

import java.util.HashSet;
import java.util.Set;

/**
 * Properties of SurveyJS that only say how a survey looks in its own player, which its editor
 * writes on its own. The answer page has one look; nothing that is asked depends on them.
 */
final class Looks {
  private static final Set<String> ALL =
      Set.of(
          "alternateRows",
          "colCount",
          "completeText",
          "completedHtml",
          "cols",
          "descriptionLocation",
          "displayMode",
          "fitToContainer",
          "headerView",
          "hideNumber",
          "logo",
          "logoFit",
          "logoHeight",
          "logoPosition",
          "logoWidth",
          "maxWidth",
          "minWidth",
          "pageNextText",
          "pagePrevText",
          "progressBarLocation",
          "progressBarType",
          "questionTitleLocation",
          "rateColorMode",
          "rateDescriptionLocation",
          "rateDisplayMode",
          "rateType",
          "requiredText",
          "scaleColorMode",
          "showCompletedPage",
          "showNavigationButtons",
          "showPageTitles",
          "showPrevButton",
          "showProgressBar",
          "showQuestionNumbers",
          "showTitle",
          "startWithNewLine",
          "titleLocation",
          "verticalAlign",
          "width",
          "widthMode");

  private Looks() {}

  /** These properties, and those that change nothing. */
  static Set<String> and(String... properties) {
    Set<String> all = new HashSet<>(ALL);
    all.addAll(Set.of(properties));
    return Set.copyOf(all);
  }
}
