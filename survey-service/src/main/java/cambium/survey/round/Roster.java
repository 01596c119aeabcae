package cambium.survey.round;

import static com.mongodb.client.model.Filters.eq;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  record Team(String leader, Map<Layer, Integer> invited) {}

  /**
   * Copies the organisation. It may be done twice at a time: what is there stays, and counts only
   * if it is exactly this organisation.
   *
   * @return false if another one was copied before
   */
  boolean freeze(String round, OrgTree tree, Set<String> invited) {
    List<Place> all = tree.persons().stream().map(person -> place(person, tree, invited)).toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      add(round, all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return new HashSet<>(all(round).values()).equals(new HashSet<>(all));
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

  Set<String> invited(String round) {
    Set<String> persons = new HashSet<>();
    eachInvited(round, place -> persons.add(place.person()));
    return persons;
  }

  /** Every place, by person. */
  Map<String, Place> all(String round) {
    Map<String, Place> all = new HashMap<>();
    places(round).find().forEach(place -> all.put(place.person(), place));
    return all;
  }

  /** The teams of the whole organisation, in the order of their ids. */
  static List<Team> teams(Map<String, Place> places) {
    Map<String, Map<Layer, Integer>> invited = new TreeMap<>();
    for (Place place : places.values()) {
      Map<Layer, Integer> team =
          invited.computeIfAbsent(place.team(), leader -> new EnumMap<>(Layer.class));
      if (place.invited()) {
        team.merge(place.layer(), 1, Integer::sum);
      }
    }
    return invited.entrySet().stream()
        .map(entry -> new Team(entry.getKey(), entry.getValue()))
        .toList();
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
