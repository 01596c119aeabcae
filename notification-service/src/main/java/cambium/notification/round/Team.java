package cambium.notification.round;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A team as it stood when the round opened.
 *
 * @param id the round and the team
 * @param above the round and the team of the manager's manager; null at the top
 */
public record Team(@BsonId String id, String manager, @Nullable String above) {
  static Team of(String round, String manager, @Nullable String parent) {
    return new Team(key(round, manager), manager, parent == null ? null : key(round, parent));
  }

  static String key(String round, String manager) {
    return round + "/" + manager;
  }
}
