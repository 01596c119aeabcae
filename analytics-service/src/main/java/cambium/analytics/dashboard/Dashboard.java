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
 */
record Dashboard(
    String heading,
    @Nullable String part,
    String round,
    String closed,
    String coverage,
    String standIn,
    @Nullable Spoken answers,
    Heatmap heatmap,
    String absent,
    Panels panels,
    Places places,
    String table) {

  /** The answers in the reader's language. */
  record Spoken(String how, String beside, String since, List<String> first) {}

  /** Where one can go from here: up, down, and to other rounds. */
  record Places(List<Place> above, List<Place> below, List<Place> rounds) {}

  /**
   * @param href empty for where one is
   * @param note what to expect there
   */
  record Place(String name, String href, String note) {}
}
