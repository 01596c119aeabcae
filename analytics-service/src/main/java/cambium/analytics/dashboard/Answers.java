package cambium.analytics.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three answers at the top of a page.
 *
 * @param beside how the leader's own layer is, or that no layer stands out; null where neither can
 *     be said
 * @param first up to three points, or one question
 */
record Answers(Sentence how, @Nullable Sentence beside, Sentence since, List<Sentence> first) {}
