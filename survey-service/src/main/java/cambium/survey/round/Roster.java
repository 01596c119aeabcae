package cambium.survey.round;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
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

  private final MongoDatabase database;

  Roster(MongoDatabase database) {
    this.database = database;
  }

  /** A team of the frozen tree and how many of it are invited, per layer. */
  record Team(String leader, Map<Layer, Integer> invited) {}

  void freeze(String round, OrgTree tree, Set<String> invited) {
    clear(round);
    List<Place> batch = new ArrayList<>(BATCH);
    for (Person person : tree.persons()) {
      String manager = person.manager();
      String team = manager == null ? person.id() : manager;
      String id = person.id();
      batch.add(new Place(id, team, tree.layer(id), invited.contains(id)));
      if (batch.size() == BATCH) {
        places(round).insertMany(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      places(round).insertMany(batch);
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

  void clear(String round) {
    places(round).drop();
  }

  private MongoCollection<Place> places(String round) {
    return database.getCollection("roster_" + round, Place.class);
  }
}
