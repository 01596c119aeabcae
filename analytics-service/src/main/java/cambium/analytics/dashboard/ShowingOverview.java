package cambium.analytics.dashboard;

import cambium.analytics.results.Access;
import cambium.analytics.results.Access.Organisation;
import cambium.platform.security.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the overview, for those who see the whole organisation. */
@Component
class ShowingOverview {
  private final ReadingPart reading;
  private final ShowingDashboard dashboard;
  private final Neighbourhood places;
  private final Access access;

  ShowingOverview(
      ReadingPart reading, ShowingDashboard dashboard, Neighbourhood places, Access access) {
    this.reading = reading;
    this.dashboard = dashboard;
    this.places = places;
    this.access = access;
  }

  /**
   * The page.
   *
   * @param by the measure that divisions are held side by side by
   */
  Optional<Overview> page(Viewer viewer, Speech speech, String round, @Nullable String by) {
    if (access.organisation(viewer) != Organisation.WHOLE) {
      return Optional.empty();
    }
    return reading.read(viewer, round, null).map(part -> page(viewer, speech, part, by));
  }

  private Overview page(Viewer viewer, Speech speech, Part part, @Nullable String by) {
    DrawingOverview drawing = new DrawingOverview(speech, part);
    return new Overview(
        Heading.of(speech, part, speech.say("heading.overview")),
        dashboard.answers(speech, part),
        drawing.measures(),
        new DrawingPanels(speech, part.results(), part.sealed().measures()).squeezes(),
        drawing.boundaries(),
        divisions(viewer, speech, part, by));
  }

  private @Nullable Comparison divisions(
      Viewer viewer, Speech speech, Part part, @Nullable String by) {
    List<Neighbourhood.Sub> divisions = places.below(viewer, part);
    Links links = new Links(part.round().id(), null);
    return divisions.size() < 2
        ? null
        : new DrawingComparison(speech, part, links::overviewComparing)
            .draw(speech.say("divisions"), speech.say("where.organisation"), divisions, by);
  }
}
