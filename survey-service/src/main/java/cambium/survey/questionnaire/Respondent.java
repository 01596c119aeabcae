package cambium.survey.questionnaire;

import cambium.organization.Layer;

/** All that decides what a person is asked. */
public record Respondent(Layer layer, boolean root) {}
