package cambium.analytics.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * The three answers at the top of a page.
 *
 * @param beside how the leader's own layer is; null where nobody leads or there is no figure
 */
record Answers(Sentence how, @Nullable Sentence beside, Sentence since, Sentence first) {}
