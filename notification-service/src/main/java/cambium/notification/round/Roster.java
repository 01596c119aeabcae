package cambium.notification.round;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cambium.notification.directory.Organisation;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Who was invited to a round. Events about rounds name nobody, so the roster is derived from the
 * directory when the round opens, and frozen.
 */
@Component
public class Roster {
  private final MongoCollection<RosterPart> parts;
  private final Rounds rounds;

  Roster(MongoDatabase database, Rounds rounds) {
    this.parts = database.getCollection("rosters", RosterPart.class);
    this.rounds = rounds;
  }

  /**
   * Freezes the rosters that are still open and that this version of the directory fits: the
   * directory and the rounds come on topics of their own, in no order.
   */
  public void freezeWhatFits(Organisation organisation) {
    for (Round round : rounds.withoutRoster()) {
      Set<String> invited = organisation.within(round.audience());
      if (invited.size() == round.invited()) {
        freeze(round.id(), invited);
      }
    }
  }

  /** Freezes the roster if that has not happened, with the directory as it is. */
  public void freeze(Round round, Organisation organisation) {
    if (!round.rosterFrozen()) {
      freeze(round.id(), organisation.within(round.audience()));
    }
  }

  /** Takes these out of every roster. */
  public synchronized void forget(Collection<String> persons) {
    Set<String> gone = Set.copyOf(persons);
    Set<Integer> touched = gone.stream().map(RosterPart::partOf).collect(Collectors.toSet());
    for (Round round : rounds.all()) {
      List<String> keys = touched.stream().map(part -> RosterPart.key(round.id(), part)).toList();
      for (RosterPart part : parts.find(in("_id", keys)).into(new ArrayList<>())) {
        List<String> staying =
            part.persons().stream().filter(person -> !gone.contains(person)).toList();
        if (staying.size() < part.persons().size()) {
          parts.replaceOne(eq("_id", part.id()), new RosterPart(part.id(), staying));
        }
      }
    }
  }

  private synchronized void freeze(String round, Collection<String> invited) {
    TreeMap<Integer, List<String>> split = new TreeMap<>();
    invited.forEach(
        id -> split.computeIfAbsent(RosterPart.partOf(id), part -> new ArrayList<>()).add(id));
    List<ReplaceOneModel<RosterPart>> writes = new ArrayList<>();
    for (int part = 0; part < RosterPart.PARTS; part++) {
      String key = RosterPart.key(round, part);
      writes.add(
          new ReplaceOneModel<>(
              eq("_id", key),
              new RosterPart(key, split.getOrDefault(part, List.of())),
              new ReplaceOptions().upsert(true)));
    }
    parts.bulkWrite(writes);
    rounds.rosterIsFrozen(round);
  }

  /** Everybody who was invited. */
  public List<String> of(String round) {
    List<String> keys =
        IntStream.range(0, RosterPart.PARTS).mapToObj(part -> RosterPart.key(round, part)).toList();
    return parts.find(in("_id", keys)).into(new ArrayList<>()).stream()
        .flatMap(part -> part.persons().stream())
        .toList();
  }

  public boolean contains(String round, String person) {
    RosterPart part =
        parts.find(eq("_id", RosterPart.key(round, RosterPart.partOf(person)))).first();
    return part != null && part.persons().contains(person);
  }
}
