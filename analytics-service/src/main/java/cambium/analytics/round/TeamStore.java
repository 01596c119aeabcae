package cambium.analytics.round;

import static com.mongodb.client.model.Filters.eq;

import cambium.analytics.sealing.Team;
import cambium.organization.Layer;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The frozen tree of each round, as its teams arrive. */
@Component
public class TeamStore {
  private final RoundCollections collections;

  TeamStore(RoundCollections collections) {
    this.collections = collections;
  }

  /** Keeps them all; of two with one id, the later. */
  public void keep(String round, List<Team> teams) {
    Map<String, ReplaceOneModel<Document>> latest = new LinkedHashMap<>();
    teams.forEach(team -> latest.put(team.id(), replacement(team)));
    collections
        .of("teams", round)
        .bulkWrite(List.copyOf(latest.values()), new BulkWriteOptions().ordered(false));
  }

  private static ReplaceOneModel<Document> replacement(Team team) {
    Document invited = new Document();
    team.invited().forEach((layer, people) -> invited.append(layer.name(), people));
    return new ReplaceOneModel<>(
        eq("_id", team.id()),
        new Document("_id", team.id())
            .append("parent", team.parent())
            .append("leader", team.leader().name())
            .append("invited", invited),
        new ReplaceOptions().upsert(true));
  }

  public List<Team> of(String round) {
    return collections.of("teams", round).find().map(TeamStore::team).into(new ArrayList<>());
  }

  private static Team team(Document kept) {
    Map<Layer, Integer> invited = new EnumMap<>(Layer.class);
    Document counts = kept.get("invited", Document.class);
    counts.forEach((layer, people) -> invited.put(Layer.valueOf(layer), (Integer) people));
    return new Team(
        kept.getString("_id"),
        kept.getString("parent"),
        Layer.valueOf(kept.getString("leader")),
        invited);
  }
}
