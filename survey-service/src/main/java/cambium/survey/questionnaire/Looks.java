package cambium.survey.questionnaire;

import java.util.HashSet;
import java.util.Set;

/**
 * Properties of SurveyJS that only say how a survey looks in its own player, which its editor
 * writes on its own. The answer page has one look; nothing that is asked depends on them. What
 * carries content, such as a picture or a page of thanks, is not among them and is refused.
 */
final class Looks {
  private static final Set<String> ALL =
      Set.of(
          "alternateRows",
          "autoAdvanceEnabled",
          "checkErrorsMode",
          "colCount",
          "completeText",
          "cols",
          "descriptionLocation",
          "displayMode",
          "errorLocation",
          "fitToContainer",
          "focusFirstQuestionAutomatic",
          "focusOnFirstError",
          "goNextPageAutomatic",
          "headerView",
          "hideNumber",
          "indent",
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
          "questionDescriptionLocation",
          "questionErrorLocation",
          "questionTitleLocation",
          "questionsOnPageMode",
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
          "showPreviewBeforeComplete",
          "showProgressBar",
          "showQuestionNumbers",
          "showTOC",
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
