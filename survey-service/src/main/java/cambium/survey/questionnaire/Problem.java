package cambium.survey.questionnaire;

/** What is wrong with a questionnaire, and where: a JSON pointer (RFC 6901). */
public record Problem(String pointer, String message) {}
