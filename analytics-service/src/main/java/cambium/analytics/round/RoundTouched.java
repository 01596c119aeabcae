package cambium.analytics.round;

/** Something arrived that may let rounds be sealed or shown; told within this process only. */
public record RoundTouched() {}
