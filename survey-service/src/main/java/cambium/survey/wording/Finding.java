package cambium.survey.wording;

/**
 * A rule that a text breaks.
 *
 * @param found the words that break it, or how many words there are
 */
public record Finding(Rule rule, String found) {}
