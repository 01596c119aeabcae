package cambium.survey.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;

/** Stands for persons without naming them: a keyed hash of their ids, whose key stays here. */
final class Pseudonyms {
  private static final int BYTES = 10;

  private final byte[] key;

  Pseudonyms(MongoDatabase database) {
    MongoCollection<Document> keys = database.getCollection("audit_key");
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    keys.updateOne(
        eq("_id", "persons"),
        setOnInsert("key", HexFormat.of().formatHex(fresh)),
        new UpdateOptions().upsert(true));
    Document kept = Objects.requireNonNull(keys.find(eq("_id", "persons")).first());
    this.key = HexFormat.of().parseHex(kept.getString("key"));
  }

  String of(String person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] hash = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
      return "person-" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
