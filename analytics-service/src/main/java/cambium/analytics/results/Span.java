package cambium.analytics.results;

/** A subtree as the interval of positions that it takes in the pre-order of the frozen tree. */
record Span(int start, int end) {}
