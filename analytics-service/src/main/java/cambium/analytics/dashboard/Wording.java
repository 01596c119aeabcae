package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts figures into sentences that never claim what an interval does not support. */
final class Wording {
  private final Locale locale;
  private final Scene scene;

  private Wording(Locale locale, Scene scene) {
    this.locale = locale;
    this.scene = scene;
  }

  /** Empty if there is no figure at all. */
  static Optional<Answers> answers(Locale locale, Scene scene) {
    Wording wording = new Wording(locale, scene);
    return wording.focus().map(wording::answers);
  }

  /** What the page talks about first: a row and the measure that weighs most. */
  private record Focus(Line line, MeasureResult figure) {}

  private Answers answers(Focus focus) {
    return new Answers(how(focus), beside(focus), since(focus), first(focus));
  }

  /** The row that surely stands out in the most important measure, else everybody together. */
  private Optional<Focus> focus() {
    return Pointing.primary(scene)
        .flatMap(
            measure -> {
              List<Focus> rows =
                  scene.lines().stream()
                      .flatMap(l -> l.measure(measure).map(f -> new Focus(l, f)).stream())
                      .toList();
              return lessGood(rows).stream().findFirst().or(() -> rows.stream().findFirst());
            });
  }

  /** The rows that are surely less good than their reference, the clearest first. */
  private List<Focus> lessGood(List<Focus> rows) {
    List<Compared> compared =
        rows.stream()
            .flatMap(
                row ->
                    reference(row.line(), row.figure()).stream()
                        .map(other -> new Compared(row, Claim.apart(row.figure(), other))))
            .toList();
    return Claim.clear(compared, Compared::claim).stream()
        .filter(row -> row.claim().up() == (row.of().figure().higherIs() == HigherIs.WORSE))
        .sorted(Comparator.comparing((Compared row) -> row.claim().chance()))
        .map(Compared::of)
        .toList();
  }

  private record Compared(Focus of, Claim claim) {}

  private Optional<MeasureResult> reference(Line line, MeasureResult figure) {
    return scene.reference(line).flatMap(reference -> reference.measure(figure.id()));
  }

  private Sentence how(Focus focus) {
    MeasureResult figure = focus.figure();
    Layer layer = focus.line().layer();
    Optional<MeasureResult> reference = reference(focus.line(), figure);
    if (reference.isEmpty()) {
      String alone = Judging.isBalance(figure) ? "how.alone.balance" : "how.alone";
      return Sentence.of(alone, title(figure), scene.where(layer), Range.of(figure));
    }
    return Sentence.of(
        "how." + compared(figure, reference.get()),
        title(figure),
        scene.where(layer),
        Range.of(figure),
        scene.whereReference(layer),
        Range.of(reference.get()));
  }

  private static String compared(MeasureResult figure, MeasureResult reference) {
    Claim claim = Claim.apart(figure, reference);
    return !claim.sure() ? "alike" : claim.up() ? "higher" : "lower";
  }

  private @Nullable Sentence beside(Focus focus) {
    Layer layer = scene.layer();
    if (layer == null) {
      boolean none = focus.line().layer() == null && scene.lines().size() > 1;
      return none ? Sentence.of("how.no-layer") : null;
    }
    return Line.find(scene.organisation(), layer)
        .flatMap(line -> line.measure(focus.figure().id()))
        .map(
            figure ->
                Sentence.of(
                    "how.beside",
                    title(figure),
                    Sentence.of("where.layer." + layer),
                    Range.of(figure)))
        .orElse(null);
  }

  private Sentence since(Focus focus) {
    List<Scene.Then> rounds =
        scene.history().stream().filter(then -> figure(then, focus) != null).toList();
    if (rounds.size() < 2) {
      return Sentence.of("since.first");
    }
    Optional<Moved> last =
        Claim.clear(moves(rounds, focus), move -> Claim.moved(move.change())).stream().findFirst();
    if (last.isPresent()) {
      Change change = last.get().change();
      String when = last.get().then().equals(rounds.get(0)) ? "now" : "earlier";
      return Sentence.of(
          "since." + when + (change.value().signum() > 0 ? ".up" : ".down"),
          title(focus.figure()),
          scene.where(focus.line().layer()),
          Range.nearest(change.value().abs()),
          Range.size(change),
          roundTitle(change.since()),
          last.get().then().title());
    }
    return Sentence.of(
        "since.none",
        title(focus.figure()),
        scene.where(focus.line().layer()),
        String.valueOf(rounds.size()));
  }

  private record Moved(Scene.Then then, Change change) {}

  private static List<Moved> moves(List<Scene.Then> rounds, Focus focus) {
    List<Moved> moves = new ArrayList<>();
    for (Scene.Then then : rounds) {
      MeasureResult figure = figure(then, focus);
      Change change = figure == null ? null : figure.change();
      if (change != null) {
        moves.add(new Moved(then, change));
      }
    }
    return moves;
  }

  private static @Nullable MeasureResult figure(Scene.Then then, Focus focus) {
    return Line.find(then.lines(), focus.line().layer())
        .flatMap(line -> line.measure(focus.figure().id()))
        .orElse(null);
  }

  /** At most three, the clearest first; else a question to ask. */
  private List<Sentence> first(Focus focus) {
    if (!scene.own()) {
      return List.of(ask("none"));
    }
    List<Sentence> points = new ArrayList<>();
    for (Pointing.Point point : Pointing.at(scene)) {
      String place = points.isEmpty() ? "first" : "next";
      points.add(point.sentence(place, title(point.figure()), this::roundTitle));
    }
    if (points.isEmpty()) {
      points.add(ask(isLessGood(focus) ? "beyond" : "none"));
    }
    return List.copyOf(points);
  }

  /** Whether the page's first sentence says so already. */
  private boolean isLessGood(Focus focus) {
    return !lessGood(List.of(focus)).isEmpty();
  }

  /** A question that fits what the round asked beside the core. */
  private Sentence ask(String nothing) {
    List<String> asked =
        scene.organisation().stream()
            .flatMap(line -> line.measures().stream())
            .map(MeasureResult::construct)
            .toList();
    String about =
        List.of("safe-to-speak", "relationship-sideways", "demands", "asked").stream()
            .filter(asked::contains)
            .findFirst()
            .orElse("core");
    return Sentence.of("first." + nothing, Sentence.of("ask." + about));
  }

  private String roundTitle(String round) {
    return scene.titles().getOrDefault(round, round);
  }

  private String title(MeasureResult figure) {
    return Titles.in(locale, figure.title());
  }
}
