package cambium.analytics.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page, ready to be shown.
 *
 * @param part whose part in the heading; null for the organisation
 * @param standIn why the figures are those of a larger group; empty if they are not
 * @param answers the three answers; null if there is no figure
 * @param absent layers of the part that have no figure of their own
 * @param guess what may be guessed first; null on pages that are not the viewer's own
 * @param comments null where comments are never shown
 * @param below the parts below, side by side; null if there are none to go to
 */
record Dashboard(
    Heading heading,
    @Nullable String part,
    String standIn,
    @Nullable Spoken answers,
    Heatmap heatmap,
    String absent,
    @Nullable Guess guess,
    Panels panels,
    Together together,
    @Nullable Written comments,
    @Nullable Comparison below,
    Places places) {

  /** The answers in the reader's language. */
  record Spoken(String how, String beside, String since, List<String> first) {}

  /** Where one can go from here: up, and to other rounds. */
  record Places(List<Place> above, List<Place> rounds) {}

  /**
   * @param href empty for where one is
   */
  record Place(String name, String href) {}
}
