package cambium.notification.round;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A team as it stood when the round opened.
 *
 * @param manager null as long as only managers below have been heard of
 * @param below the managers who reported to this one; null if none is known
 */
public record Team(
    @BsonId String id, String round, @Nullable String manager, @Nullable List<String> below) {
  static String key(String round, String manager) {
    return round + "/" + manager;
  }
}
