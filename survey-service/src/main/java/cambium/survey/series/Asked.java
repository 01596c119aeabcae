package cambium.survey.series;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.calendar.OfficeDays;
import cambium.survey.calendar.WorkingDays;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those whom a series asks, as the organisation stands now. */
@Component
class Asked {
  private static final int MOST_KEPT = 100;

  private final Directory directory;
  private final WorkingDays days;
  private final CalendarSettings settings;
  private final Map<Key, Set<String>> countries = new ConcurrentHashMap<>();

  private record Key(long version, List<String> audience) {}

  Asked(Directory directory, WorkingDays days, CalendarSettings settings) {
    this.directory = directory;
    this.days = days;
    this.settings = settings;
  }

  /** The days on which all of them work. */
  OfficeDays days(@Nullable List<String> audience) {
    return new OfficeDays(settings.zone(), days, countries(audience));
  }

  /** Those of their countries whose holidays nobody knows. */
  List<String> unknownCountries(@Nullable List<String> audience) {
    return countries(audience).stream().filter(country -> !days.knows(country)).toList();
  }

  List<String> unknownManagers(List<String> audience) {
    return directory
        .people()
        .tree()
        .map(tree -> audience.stream().filter(manager -> !tree.leads(manager)).toList())
        .orElse(audience);
  }

  /** Whether two audiences have somebody in common: subtrees do only if one lies in the other. */
  boolean overlap(@Nullable List<String> one, @Nullable List<String> other) {
    if (one == null || other == null) {
      return true;
    }
    OrgTree tree = directory.people().tree().orElse(null);
    return tree != null
        && one.stream()
            .anyMatch(
                top ->
                    other.stream()
                        .anyMatch(their -> tree.isWithin(top, their) || tree.isWithin(their, top)));
  }

  /** The country of each, or else the organisation's. */
  private Set<String> countries(@Nullable List<String> audience) {
    People people = directory.people();
    if (countries.size() > MOST_KEPT) {
      countries.clear();
    }
    return countries.computeIfAbsent(
        new Key(people.version(), audience == null ? List.of() : audience),
        key -> countries(people, audience));
  }

  private Set<String> countries(People people, @Nullable List<String> audience) {
    Set<String> found = new TreeSet<>();
    people
        .tree()
        .ifPresent(
            tree ->
                tops(tree, audience).stream()
                    .filter(top -> tree.find(top).isPresent())
                    .flatMap(top -> tree.subtree(top).stream())
                    .map(Person::country)
                    .map(country -> Objects.requireNonNullElse(country, settings.country()))
                    .forEach(found::add));
    return found.isEmpty() ? Set.of(settings.country()) : found;
  }

  private static List<String> tops(OrgTree tree, @Nullable List<String> audience) {
    return audience == null ? List.of(tree.root().id()) : audience;
  }
}
