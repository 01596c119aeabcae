package cambium.notification.result;

import org.bson.codecs.pojo.annotations.BsonId;

/** What one manager may see of a round. */
public record ManagerResults(@BsonId String id, String round, String manager, Results results) {
  public static ManagerResults of(String round, String manager, Results results) {
    return new ManagerResults(key(round, manager), round, manager, results);
  }

  static String key(String round, String manager) {
    return round + "/" + manager;
  }
}
