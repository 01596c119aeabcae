package cambium.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;

/** Refuses, to a driver that asks for strictness, what a server would refuse to it as well. */
final class StableApi {

  private static final int API_STRICT_ERROR = 323;

  private static final Set<String> VERSION_1 =
      Set.of(
          "aggregate",
          "bulkWrite",
          "collMod",
          "count",
          "create",
          "createIndexes",
          "delete",
          "drop",
          "dropDatabase",
          "dropIndexes",
          "endSessions",
          "explain",
          "find",
          "findAndModify",
          "getMore",
          "hello",
          "insert",
          "killCursors",
          "listCollections",
          "listDatabases",
          "listIndexes",
          "ping",
          "refreshSessions",
          "update");

  static void check(String command, Document query) {
    if (Boolean.TRUE.equals(query.get("apiStrict")) && !VERSION_1.contains(command)) {
      throw new MongoServerError(
          API_STRICT_ERROR,
          "APIStrictError",
          "Provided apiStrict:true, but the command " + command + " is not in API Version 1");
    }
  }

  private StableApi() {}
}
