package cambium.analytics.dashboard;

import cambium.analytics.directory.Directory;
import cambium.analytics.results.Access;
import cambium.analytics.results.ReadingComments;
import cambium.analytics.results.Results;
import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import cambium.organization.Layer;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a page, or the history of one figure, out of what the viewer may read. */
@Component
class ShowingDashboard {
  private final ReadingPart reading;
  private final Neighbourhood places;
  private final ReadingComments comments;
  private final Navigation navigation;
  private final Access access;
  private final Directory directory;

  ShowingDashboard(
      ReadingPart reading,
      Neighbourhood places,
      ReadingComments comments,
      Navigation navigation,
      Access access,
      Directory directory) {
    this.reading = reading;
    this.places = places;
    this.comments = comments;
    this.navigation = navigation;
    this.access = access;
    this.directory = directory;
  }

  /**
   * The page.
   *
   * @param by the measure that the parts below are held side by side by
   */
  Optional<Dashboard> page(
      Viewer viewer, Speech speech, String round, @Nullable String manager, @Nullable String by) {
    return reading.read(viewer, round, manager).map(part -> page(viewer, speech, part, by));
  }

  Optional<Trend> trend(
      Viewer viewer,
      Speech speech,
      String round,
      @Nullable String manager,
      String measure,
      @Nullable Layer layer) {
    return reading
        .read(viewer, round, manager)
        .flatMap(part -> DrawingTrend.draw(speech, part, scene(part), measure, layer));
  }

  private Dashboard page(Viewer viewer, Speech speech, Part part, @Nullable String by) {
    Scene scene = scene(part);
    Results results = part.results();
    Links links = new Links(part.round().id(), part.manager());
    String name = part.manager() == null ? null : places.name(part.manager());
    Dashboard.Spoken answers = answers(speech, part);
    return new Dashboard(
        Heading.of(
            speech,
            part,
            name == null ? speech.say("heading.organisation") : speech.say("heading.part", name)),
        name,
        standIn(speech, part),
        answers,
        new DrawingHeatmap(speech, scene, links, part.sealed().measures()).draw(),
        absent(speech, part),
        isOwn(viewer, part) ? new DrawingGuess(speech, part, layer(part)).draw(answers) : null,
        new DrawingPanels(speech, results, part.sealed().measures()).draw(),
        new DrawingTogether(speech, part.sealed().measures()).draw(results.drivers()),
        written(viewer, speech, part),
        below(viewer, speech, part, by),
        places.from(viewer, speech, part));
  }

  Dashboard.@Nullable Spoken answers(Speech speech, Part part) {
    return Wording.answers(speech.locale(), scene(part))
        .map(answers -> said(speech, answers))
        .orElse(null);
  }

  /** A stand-in is totals only, and so is the organisation for whoever sees its layers. */
  private @Nullable Written written(Viewer viewer, Speech speech, Part part) {
    boolean totalsOnly =
        part.manager() == null && access.organisation(viewer) != Access.Organisation.WHOLE;
    return totalsOnly || !part.results().scope().own()
        ? null
        : comments
            .read(viewer, part.round().id(), part.manager())
            .filter(written -> !written.items().isEmpty())
            .map(
                written ->
                    new Written(
                        written.items().stream()
                            .map(
                                item ->
                                    new Written.Question(
                                        speech.title(item.title()), item.comments()))
                            .toList()))
            .orElse(null);
  }

  /** Whether the part has figures of its own and is the viewer's. */
  private boolean isOwn(Viewer viewer, Part part) {
    return part.results().scope().own()
        && navigation.own(viewer).filter(own -> own.equals(part.manager())).isPresent();
  }

  private @Nullable Comparison below(Viewer viewer, Speech speech, Part part, @Nullable String by) {
    List<Neighbourhood.Sub> parts = places.below(viewer, part);
    Links links = new Links(part.round().id(), part.manager());
    String manager = part.manager();
    Sentence whole =
        manager == null
            ? Sentence.of("where.organisation")
            : Sentence.of("where.part", places.name(manager));
    return parts.isEmpty()
        ? null
        : new DrawingComparison(speech, part, links::comparing)
            .draw(speech.say("below"), speech.say(whole), parts, by);
  }

  private Scene scene(Part part) {
    Map<String, String> titles = new HashMap<>();
    part.before().forEach(then -> titles.put(then.round().id(), then.round().title()));
    List<Scene.Then> history =
        part.before().stream()
            .map(then -> new Scene.Then(then.round().title(), Line.all(then.results())))
            .toList();
    return new Scene(
        part.isWhole() ? null : places.name(part.results().scope().manager()),
        part.results().scope().own(),
        layer(part),
        Line.all(part.results()),
        Line.all(part.whole()),
        history,
        titles);
  }

  private @Nullable Layer layer(Part part) {
    return places
        .person(part.manager())
        .map(Person::id)
        .flatMap(id -> directory.tree().map(tree -> tree.layer(id)))
        .orElse(null);
  }

  private String standIn(Speech speech, Part part) {
    String manager = part.manager();
    if (manager == null || part.results().scope().own()) {
      return "";
    }
    return part.isWhole()
        ? speech.say("stand-in.organisation", places.name(manager))
        : speech.say(
            "stand-in.part", places.name(manager), places.name(part.results().scope().manager()));
  }

  /** Layers that were invited here and whose answers count in a larger group. */
  private static String absent(Speech speech, Part part) {
    if (!part.results().scope().own()) {
      return "";
    }
    TeamTree tree = part.sealed().tree();
    int start = tree.position(part.results().scope().manager()).orElse(0);
    Set<Layer> invited = EnumSet.noneOf(Layer.class);
    for (Team team : tree.teams().subList(start, tree.end(start))) {
      team.invited()
          .forEach(
              (layer, people) -> {
                if (people > 0) {
                  invited.add(layer);
                }
              });
    }
    part.results().layers().forEach(layer -> invited.remove(layer.layer()));
    return invited.isEmpty()
        ? ""
        : speech.say(
            "absent", invited.stream().map(speech::layer).collect(Collectors.joining(", ")));
  }

  private static Dashboard.Spoken said(Speech speech, Answers answers) {
    Sentence beside = answers.beside();
    return new Dashboard.Spoken(
        speech.say(answers.how()),
        beside == null ? "" : speech.say(beside),
        speech.say(answers.since()),
        answers.first().stream().map(speech::say).toList());
  }
}
