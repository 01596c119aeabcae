package cambium.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The aggregation by which the driver counts. As a count an index can answer it; as an aggregation
 * it would read every document.
 */
record Counting(String collection, Document filter) {
  private static final Document SUM = new Document("_id", 1).append("n", new Document("$sum", 1));

  static Optional<Counting> in(String command, Document query) {
    if (command.equals("aggregate")
        && query.get(command) instanceof String collection
        && query.get("pipeline") instanceof List<?> stages
        && stages.size() == 2
        && part(stages.get(0), "$match") instanceof Document filter
        && SUM.equals(part(stages.get(1), "$group"))) {
      return Optional.of(new Counting(collection, filter));
    }
    return Optional.empty();
  }

  private static @Nullable Object part(Object stage, String operator) {
    return stage instanceof Document only && only.size() == 1 ? only.get(operator) : null;
  }

  Document query() {
    return new Document("count", collection).append("query", filter);
  }

  /** As the aggregation answers: a group for what was found, and none for nothing. */
  Document answer(String database, Document counted) {
    boolean some = counted.get("n") instanceof Integer n && n > 0;
    List<Document> groups =
        some ? List.of(new Document("_id", 1).append("n", counted.get("n"))) : List.of();
    return new Document(
            "cursor",
            new Document("id", 0L)
                .append("ns", database + "." + collection)
                .append("firstBatch", groups))
        .append("ok", 1.0);
  }
}
