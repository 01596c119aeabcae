package cambium.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * What to look at once more. It does not keep a questionnaire from being used.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901)
 * @param rule a rule of {@code docs/questionnaires.md}
 * @param language of the text
 * @param found the words that made the rule speak, or a number
 */
public record Warning(
    String pointer, String rule, @Nullable String language, String found, String message) {}
