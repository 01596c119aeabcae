package cambium.analytics.ledger;

import static com.mongodb.client.model.Filters.eq;

import cambium.analytics.round.RoundCollections;
import cambium.analytics.sealing.Atom;
import cambium.platform.messaging.EventJson;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The atoms of each round, byte for byte as the ledger has them. */
@Component
public class AtomStore {
  private static final int AT_A_TIME = 500;

  private final RoundCollections collections;

  AtomStore(RoundCollections collections) {
    this.collections = collections;
  }

  /** Keeps them all; keeping the same again changes nothing. */
  void keep(String round, List<Atom> atoms) {
    MongoCollection<Document> kept = collections.of("atoms", round);
    for (int from = 0; from < atoms.size(); from += AT_A_TIME) {
      kept.bulkWrite(
          atoms.subList(from, Math.min(from + AT_A_TIME, atoms.size())).stream()
              .map(AtomStore::replacement)
              .toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  private static ReplaceOneModel<Document> replacement(Atom atom) {
    String id = atom.home() + "/" + atom.layer();
    String json = new String(EventJson.write(atom), StandardCharsets.UTF_8);
    return new ReplaceOneModel<>(
        eq("_id", id),
        new Document("_id", id).append("atom", json),
        new ReplaceOptions().upsert(true));
  }

  public List<Atom> of(String round) {
    return collections
        .of("atoms", round)
        .find()
        .map(kept -> EventJson.read(kept.getString("atom"), Atom.class))
        .into(new ArrayList<>());
  }
}
