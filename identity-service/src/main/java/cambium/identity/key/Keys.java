package cambium.identity.key;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Keeps each secret that was drawn first, for every later start. */
@Component
public class Keys {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoCollection<Document> keys;

  Keys(MongoDatabase database) {
    this.keys = database.getCollection("keys");
  }

  /** 256 random bits as 43 characters of base64url. */
  public static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** The secret of this name; drawn and kept if there is none. */
  public String keptOr(String name, Supplier<String> draw) {
    Document kept = keys.find(eq("_id", name)).first();
    if (kept == null) {
      kept =
          keys.findOneAndUpdate(
              eq("_id", name),
              setOnInsert("value", draw.get()),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    }
    return Objects.requireNonNull(kept).getString("value");
  }
}
