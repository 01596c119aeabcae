package cambium.analytics.ledger;

/** All atoms of a round are stored; told within this process only. */
public record RoundSealed(String round) {}
