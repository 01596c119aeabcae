package cambium.analytics.ledger;

import static com.mongodb.client.model.Filters.eq;

import cambium.analytics.round.RoundCollections;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.CoarseAtom;
import cambium.analytics.sealing.CommentBlock;
import cambium.platform.messaging.EventJson;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What each round was sealed into, byte for byte as the ledger has it. */
@Component
public class AtomStore {
  private static final int AT_A_TIME = 500;
  private static final String ATOMS = "atoms";
  private static final String COARSE = "coarse";
  private static final String COMMENTS = "comments";

  private final RoundCollections collections;

  AtomStore(RoundCollections collections) {
    this.collections = collections;
  }

  /** Keeps them all; keeping the same again changes nothing. */
  void keep(String round, List<Atom> atoms, List<CoarseAtom> coarse, List<CommentBlock> comments) {
    keep(ATOMS, round, atoms, AtomStore::id);
    keep(COARSE, round, coarse, AtomStore::id);
    keep(COMMENTS, round, comments, AtomStore::id);
  }

  /** The same name in the store and on the ledger. */
  public static String id(Atom atom) {
    return atom.home() + "/" + atom.layer();
  }

  public static String id(CoarseAtom atom) {
    return atom.home() + "/" + atom.layer();
  }

  public static String id(CommentBlock block) {
    return block.item() + "/" + block.home() + "/" + block.layer() + "/" + block.part();
  }

  private <T> void keep(String kind, String round, List<T> sealed, Function<T, String> id) {
    MongoCollection<Document> kept = collections.of(kind, round);
    for (int from = 0; from < sealed.size(); from += AT_A_TIME) {
      kept.bulkWrite(
          sealed.subList(from, Math.min(from + AT_A_TIME, sealed.size())).stream()
              .map(one -> replacement(id.apply(one), one))
              .toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  private static ReplaceOneModel<Document> replacement(String id, Object sealed) {
    String json = new String(EventJson.write(sealed), StandardCharsets.UTF_8);
    return new ReplaceOneModel<>(
        eq("_id", id),
        new Document("_id", id).append("atom", json),
        new ReplaceOptions().upsert(true));
  }

  public List<Atom> of(String round) {
    return read(ATOMS, round, Atom.class);
  }

  public List<CoarseAtom> coarseOf(String round) {
    return read(COARSE, round, CoarseAtom.class);
  }

  public List<CommentBlock> commentsOf(String round) {
    return read(COMMENTS, round, CommentBlock.class);
  }

  private <T> List<T> read(String kind, String round, Class<T> shape) {
    return collections
        .of(kind, round)
        .find()
        .map(kept -> EventJson.read(kept.getString("atom"), shape))
        .into(new ArrayList<>());
  }
}
