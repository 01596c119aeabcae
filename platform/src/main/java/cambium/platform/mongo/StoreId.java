package cambium.platform.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.bson.Document;

/**
 * Names one life of a store. Consumer groups carry it, so that a store that was emptied reads every
 * topic from the beginning.
 *
 * @param value 16 hexadecimal digits, drawn when the store was first opened
 */
public record StoreId(String value) {
  static StoreId of(MongoDatabase database) {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    MongoCollection<Document> meta = database.getCollection("meta");
    Document kept =
        meta.findOneAndUpdate(
            eq("_id", "store"),
            setOnInsert("id", HexFormat.of().formatHex(random)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return new StoreId(Objects.requireNonNull(kept).getString("id"));
  }
}
