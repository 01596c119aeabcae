package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.organization.Layer;
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
              double caution = Judging.caution(rows.size());
              return rows.stream()
                  .filter(row -> standingOut(row, caution) > 0)
                  .max(Comparator.comparingDouble(row -> standingOut(row, caution)))
                  .or(() -> rows.stream().findFirst());
            });
  }

  private double standingOut(Focus row, double caution) {
    return reference(row.line(), row.figure())
        .map(reference -> Judging.worse(row.figure(), reference, caution))
        .orElse(-1.0);
  }

  private Optional<MeasureResult> reference(Line line, MeasureResult figure) {
    return scene.reference(line).flatMap(reference -> reference.measure(figure.id()));
  }

  private Sentence how(Focus focus) {
    MeasureResult figure = focus.figure();
    Layer layer = focus.line().layer();
    Optional<MeasureResult> reference = reference(focus.line(), figure);
    if (reference.isEmpty()) {
      return Sentence.of("how.alone", title(figure), scene.where(layer), Range.of(figure));
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
    if (Judging.clearance(figure, reference, 1) > 0) {
      return "higher";
    }
    return Judging.clearance(reference, figure, 1) > 0 ? "lower" : "alike";
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
    double caution = Judging.caution(rounds.size() - 1);
    for (Scene.Then then : rounds) {
      MeasureResult figure = figure(then, focus);
      Change change = figure == null ? null : figure.change();
      if (change != null && Judging.isSure(change, caution)) {
        String when = then.equals(rounds.get(0)) ? "now" : "earlier";
        return Sentence.of(
            "since." + when + (change.value().signum() > 0 ? ".up" : ".down"),
            title(focus.figure()),
            scene.where(focus.line().layer()),
            Range.nearest(change.value().abs()),
            Range.size(change),
            roundTitle(change.since()),
            then.title());
      }
    }
    return Sentence.of(
        "since.none",
        title(focus.figure()),
        scene.where(focus.line().layer()),
        String.valueOf(rounds.size()));
  }

  private static @Nullable MeasureResult figure(Scene.Then then, Focus focus) {
    return Line.find(then.lines(), focus.line().layer())
        .flatMap(line -> line.measure(focus.figure().id()))
        .orElse(null);
  }

  private Sentence first(Focus focus) {
    if (!scene.own()) {
      return ask("none");
    }
    boolean lessGood = standingOut(focus, 1) > 0;
    return Pointing.at(scene)
        .map(point -> point.sentence(title(point.figure()), this::roundTitle))
        .orElseGet(() -> ask(lessGood ? "beyond" : "none"));
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
