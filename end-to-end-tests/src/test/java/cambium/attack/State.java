package cambium.attack;

import cambium.attack.Figure.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who would stand behind a figure if this were how the organisation was. */
final class State {
  private final Organisation organisation;
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Map<String, List<Crowd>> groups = new HashMap<>();
  private final Map<String, List<Crowd>> shares = new HashMap<>();
  private final Merge merge;
  private final List<Crowd> coarse;

  State(Organisation organisation) {
    this.organisation = organisation;
    organisation.parts().forEach((manager, below) -> parts.put(manager, Set.copyOf(below)));
    this.merge = Merge.of(organisation);
    this.coarse = merge.coarse(organisation).crowds();
  }

  Organisation organisation() {
    return organisation;
  }

  Merge merge() {
    return merge;
  }

  @Nullable Question question(String measure) {
    return organisation.questions().stream()
        .filter(question -> question.id().equals(measure))
        .findFirst()
        .orElse(null);
  }

  /** The scale's single item, if a figure of it should ever be shown. */
  @Nullable Question item(String id) {
    return organisation.questions().stream()
        .flatMap(
            question ->
                question.items().stream()
                    .filter(item -> item.id().equals(id))
                    .map(item -> new Question(id, List.of(item), question.cut(), null)))
        .findFirst()
        .orElse(null);
  }

  /** The groups that a figure adds up by the rules; only those that have the measure. */
  List<Crowd> groups(Figure figure) {
    Set<String> part = parts.getOrDefault(figure.scope(), Set.of());
    return groups(figure, question(figure)).stream()
        .filter(crowd -> part.contains(crowd.home()))
        .filter(crowd -> figure.layer().isEmpty() || figure.layer().equals(crowd.layer()))
        .toList();
  }

  List<Crowd> groups(Figure figure, @Nullable Question question) {
    if (figure.kind() == Kind.SHARE && question != null) {
      return shares.getOrDefault(question.id(), List.of());
    }
    boolean large = question != null && question.coarseOnly();
    return groups.computeIfAbsent(
        large + (question == null ? "" : question.id()), key -> groups(large, question));
  }

  private List<Crowd> groups(boolean large, @Nullable Question question) {
    return (large ? coarse : merge.crowds())
        .stream()
            .filter(crowd -> question == null || crowd.size(question) >= organisation.k())
            .toList();
  }

  /** The large groups, of those atoms alone that have the measure; all that could have a share. */
  List<Crowd> couldShare(Question question) {
    return coarse.stream()
        .map(
            crowd ->
                Crowd.of(
                    crowd.home(),
                    crowd.layer(),
                    crowd.parts().stream()
                        .filter(part -> part.size(question) >= organisation.k())
                        .toList()))
        .filter(crowd -> !crowd.parts().isEmpty())
        .toList();
  }

  void shares(Question question, List<Crowd> shown) {
    shares.put(question.id(), shown);
  }

  @Nullable Question question(Figure figure) {
    Question scale = question(figure.measure());
    return scale == null ? item(figure.measure()) : scale;
  }

  /** Those whom the number is about, if their number fits; first by the rules, then by teams. */
  Optional<List<Person>> members(Figure figure) {
    return bySeals(figure).or(() -> byTeams(figure));
  }

  private Optional<List<Person>> bySeals(Figure figure) {
    List<Person> invitees = new ArrayList<>();
    groups(figure).forEach(crowd -> invitees.addAll(crowd.invitees()));
    boolean rest =
        (figure.kind() == Kind.INVITED || figure.kind() == Kind.ANSWERED)
            && figure.layer().isEmpty()
            && figure.scope().equals(organisation.root())
            && merge.rest().size() >= organisation.k();
    if (rest) {
      invitees.addAll(merge.rest());
    }
    return fitting(figure, invitees);
  }

  private Optional<List<Person>> byTeams(Figure figure) {
    Set<String> part = parts.getOrDefault(figure.scope(), Set.of());
    return fitting(
        figure,
        organisation.people().stream()
            .filter(person -> part.contains(person.team()))
            .filter(p -> figure.layer().isEmpty() || figure.layer().equals(p.layer()))
            .toList());
  }

  private Optional<List<Person>> fitting(Figure figure, List<Person> invitees) {
    return counted(figure, invitees) == figure.n() ? Optional.of(invitees) : Optional.empty();
  }

  private long counted(Figure figure, List<Person> invitees) {
    if (figure.kind() == Kind.INVITED) {
      return invitees.size();
    }
    if (figure.measure().isEmpty()) {
      return invitees.stream().filter(Person::hasAnswered).count();
    }
    Question question = question(figure);
    return question == null
        ? -1
        : invitees.stream().filter(person -> question.isAnswered(person.answers())).count();
  }
}
