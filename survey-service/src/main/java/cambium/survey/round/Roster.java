package cambium.survey.round;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** The frozen copy of the organisation that each round keeps while it runs. */
@Repository
public class Roster {
  private static final int BATCH = 1000;
  private static final int DUPLICATE_KEY = 11000;

  private final MongoDatabase database;

  Roster(MongoDatabase database) {
    this.database = database;
  }

  /** A team of the frozen tree and how many of it are invited, per layer. */
  record Team(Place leader, Map<Layer, Integer> invited) {}

  /**
   * Copies the organisation. It may be done twice at a time: what is there stays, and counts only
   * if it is exactly this organisation.
   *
   * @return false if another one was copied before
   */
  boolean freeze(String round, OrgTree tree, Set<String> invited) {
    List<Person> persons = tree.persons();
    for (int from = 0; from < persons.size(); from += BATCH) {
      add(
          round,
          persons.subList(from, Math.min(from + BATCH, persons.size())).stream()
              .map(person -> place(person, tree, invited))
              .toList());
    }
    return isFrozen(round, tree, invited);
  }

  private boolean isFrozen(String round, OrgTree tree, Set<String> invited) {
    int found = 0;
    try (MongoCursor<Place> places = places(round).find().iterator()) {
      while (places.hasNext()) {
        Place place = places.next();
        Optional<Person> person = tree.find(place.person());
        if (person.isEmpty() || !place.equals(place(person.get(), tree, invited))) {
          return false;
        }
        found++;
      }
    }
    return found == tree.size();
  }

  private static Place place(Person person, OrgTree tree, Set<String> invited) {
    String manager = person.manager();
    String id = person.id();
    String team = manager == null ? id : manager;
    return new Place(id, team, tree.layer(id), invited.contains(id));
  }

  private void add(String round, List<Place> some) {
    try {
      places(round).insertMany(some, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  /** Everybody who is invited, one after the other. */
  public void eachInvited(String round, Consumer<Place> consumer) {
    places(round)
        .find()
        .forEach(
            place -> {
              if (place.invited()) {
                consumer.accept(place);
              }
            });
  }

  /** Whether exactly these are invited. */
  boolean invitesExactly(String round, Set<String> persons) {
    int found = 0;
    try (MongoCursor<Place> places = places(round).find().iterator()) {
      while (places.hasNext()) {
        Place place = places.next();
        if (place.invited() && !persons.contains(place.person())) {
          return false;
        }
        found += place.invited() ? 1 : 0;
      }
    }
    return found == persons.size();
  }

  /** Whether none of these is invited. */
  boolean invitesNoneOf(String round, Set<String> persons) {
    try (MongoCursor<Place> places = places(round).find().iterator()) {
      while (places.hasNext()) {
        Place place = places.next();
        if (place.invited() && persons.contains(place.person())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The teams of the whole organisation, in the order of their ids. */
  List<Team> teams(String round) {
    Map<String, Map<Layer, Integer>> invited = new TreeMap<>();
    places(round).find().forEach(place -> count(place, invited));
    List<Team> teams = new ArrayList<>(invited.size());
    List<String> leaders = List.copyOf(invited.keySet());
    for (int from = 0; from < leaders.size(); from += BATCH) {
      List<String> some = leaders.subList(from, Math.min(from + BATCH, leaders.size()));
      places(round)
          .find(in("_id", some))
          .forEach(
              leader ->
                  teams.add(new Team(leader, invited.getOrDefault(leader.person(), Map.of()))));
    }
    teams.sort(Comparator.comparing(team -> team.leader().person()));
    return teams;
  }

  private static void count(Place place, Map<String, Map<Layer, Integer>> invited) {
    Map<Layer, Integer> team =
        invited.computeIfAbsent(place.team(), leader -> new EnumMap<>(Layer.class));
    if (place.invited()) {
      team.merge(place.layer(), 1, Integer::sum);
    }
  }

  /**
   * Puts a pseudonym in the place of a person. Whoever leads a team keeps their id, which is the
   * team's own name.
   */
  void rename(String round, String person, String pseudonym) {
    Place place = places(round).find(eq("_id", person)).first();
    if (place == null || leads(round, person)) {
      return;
    }
    add(round, List.of(new Place(pseudonym, place.team(), place.layer(), place.invited())));
    places(round).deleteOne(eq("_id", person));
  }

  private boolean leads(String round, String person) {
    for (Place place : places(round).find()) {
      if (place.team().equals(person)) {
        return true;
      }
    }
    return false;
  }

  void clear(String round) {
    places(round).drop();
  }

  private MongoCollection<Place> places(String round) {
    return database.getCollection("roster_" + round, Place.class);
  }
}
