package cambium.survey.questionnaire;

/** What is wrong with a questionnaire, and where: a JSON pointer (RFC 6901). */
public record Flaw(String pointer, String message) {}
