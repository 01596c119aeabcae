package cambium.notification.round;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** Some of those invited to a round; small enough for a document however many there are. */
public record RosterPart(@BsonId String id, List<String> persons) {
  static final int PARTS = 32;

  static int partOf(String person) {
    return Math.floorMod(person.hashCode(), PARTS);
  }

  static String key(String round, int part) {
    return round + "/" + part;
  }
}
