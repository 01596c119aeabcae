package cambium.notification.round;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rounds, each with its teams as they stood when it opened. */
@Component
public class Rounds {
  private final MongoCollection<Round> rounds;
  private final MongoCollection<Team> teams;

  Rounds(MongoDatabase database) {
    this.rounds = database.getCollection("rounds", Round.class);
    this.teams = database.getCollection("teams", Team.class);
    rounds.createIndex(Indexes.ascending("rosterFrozen"));
    teams.createIndex(Indexes.ascending("round"));
  }

  /** Keeps a round that is new here. */
  public void add(Round round) {
    try {
      rounds.insertOne(round);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  public void cancel(String round) {
    rounds.updateOne(eq("_id", round), set("cancelled", true));
  }

  /** Keeps where a team stood. */
  public void addTeam(String round, String manager, @Nullable String parent) {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    teams.updateOne(
        eq("_id", Team.key(round, manager)),
        combine(set("round", round), set("manager", manager)),
        upsert);
    if (parent != null) {
      teams.updateOne(
          eq("_id", Team.key(round, parent)),
          combine(set("round", round), addToSet("below", manager)),
          upsert);
    }
  }

  public Optional<Round> find(String round) {
    return Optional.ofNullable(rounds.find(eq("_id", round)).first());
  }

  /** Whether every team of a round has been heard of. */
  public boolean hasAllTeams(Round round) {
    long known =
        teams.find(eq("round", round.id())).into(new ArrayList<>()).stream()
            .filter(team -> team.manager() != null)
            .count();
    return known >= round.teams();
  }

  /** The managers who reported to this one when the round opened, in the order of their ids. */
  public List<String> managersBelow(String round, String manager) {
    Team team = teams.find(eq("_id", Team.key(round, manager))).first();
    List<String> below = team == null ? null : team.below();
    return below == null ? List.of() : below.stream().sorted().toList();
  }

  List<Round> all() {
    return rounds.find().into(new ArrayList<>());
  }

  List<Round> withoutRoster() {
    return rounds.find(eq("rosterFrozen", false)).into(new ArrayList<>());
  }

  void rosterIsFrozen(String round) {
    rounds.updateOne(eq("_id", round), set("rosterFrozen", true));
  }
}
