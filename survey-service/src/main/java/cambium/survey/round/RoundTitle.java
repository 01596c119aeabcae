package cambium.survey.round;

/** What a round is called; more is not needed to speak of it. */
public record RoundTitle(String id, String title) {}
