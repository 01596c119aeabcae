package cambium.analytics.round;

import cambium.platform.messaging.MalformedEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collections that belong to one round, so that they are read whole and dropped whole. */
@Component
public class RoundCollections {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private final MongoDatabase database;

  RoundCollections(MongoDatabase database) {
    this.database = database;
  }

  /**
   * The round's collection of a kind.
   *
   * @throws MalformedEvent if the id cannot be part of a name
   */
  public MongoCollection<Document> of(String kind, String round) {
    return database.getCollection(kind + "." + plain(round));
  }

  static String plain(String round) {
    if (!PLAIN.matcher(round).matches()) {
      throw new MalformedEvent("not a round's id", null);
    }
    return round;
  }
}
