package cambium.platform.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what the driver sends and notes whatever is not on the written list: commands, operators,
 * and filters that begin neither with {@code _id} nor with a declared index. The driver swallows
 * what a listener throws, so tests ask {@link #violations()}.
 */
public final class StoreRules implements CommandListener {
  private static final Logger log = LoggerFactory.getLogger(StoreRules.class);
  private static final Queue<String> VIOLATIONS = new ConcurrentLinkedQueue<>();

  private static final Set<String> COMMANDS =
      Set.of(
          "hello",
          "ping",
          "endSessions",
          "createIndexes",
          "drop",
          "insert",
          "update",
          "delete",
          "find",
          "findAndModify",
          "getMore",
          "killCursors",
          "aggregate",
          "listCollections");
  private static final Set<String> OPERATORS =
      Set.of(
          "$eq",
          "$ne",
          "$lt",
          "$lte",
          "$gt",
          "$gte",
          "$in",
          "$exists",
          "$and",
          "$set",
          "$unset",
          "$setOnInsert",
          "$inc",
          "$max",
          "$min",
          "$push",
          "$each",
          "$addToSet",
          "$pull");
  private static final Set<String> STAGES = Set.of("$match", "$group", "$sum", "$limit", "$skip");
  // Driver-made fields of every command; their values are no filters.
  private static final Set<String> ENVELOPE =
      Set.of("lsid", "$db", "$clusterTime", "$readPreference", "writeConcern", "readConcern");

  private final Map<String, Set<String>> indexes = new ConcurrentHashMap<>();

  /** What broke the rules since the process began, each with the command that did. */
  public static List<String> violations() {
    return List.copyOf(VIOLATIONS);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    BsonDocument command = event.getCommand();
    if (!COMMANDS.contains(name)) {
      note("command", name, command);
      return;
    }
    String collection =
        command.get(name) != null && command.get(name).isString()
            ? command.getString(name).getValue()
            : "";
    switch (name) {
      case "createIndexes" -> declare(collection, command.getArray("indexes"));
      case "find" -> filter(collection, command.getDocument("filter", new BsonDocument()), command);
      case "findAndModify" -> {
        filter(collection, command.getDocument("query", new BsonDocument()), command);
        update(command.get("update"), command);
      }
      case "update" -> {
        for (BsonValue each : command.getArray("updates", new BsonArray())) {
          filter(collection, each.asDocument().getDocument("q"), command);
          update(each.asDocument().get("u"), command);
        }
      }
      case "delete" -> {
        for (BsonValue each : command.getArray("deletes", new BsonArray())) {
          filter(collection, each.asDocument().getDocument("q"), command);
        }
      }
      case "aggregate" -> {
        for (BsonValue stage : command.getArray("pipeline")) {
          BsonDocument document = stage.asDocument();
          String operator = document.getFirstKey();
          if (!STAGES.contains(operator)) {
            note("stage " + operator, name, command);
          } else if (operator.equals("$match")) {
            filter(collection, document.getDocument("$match"), command);
          }
        }
      }
      default -> {}
    }
  }

  private void declare(String collection, BsonArray declared) {
    for (BsonValue index : declared) {
      indexes
          .computeIfAbsent(collection, name -> ConcurrentHashMap.newKeySet())
          .add(index.asDocument().getDocument("key").getFirstKey());
    }
  }

  private void filter(String collection, BsonDocument filter, BsonDocument command) {
    if (filter.isEmpty()) {
      return; // the whole collection, on purpose
    }
    operators(filter, command);
    String first = filter.getFirstKey();
    if (first.equals("$and")) {
      first = filter.getArray("$and").get(0).asDocument().getFirstKey();
    }
    if (!first.equals("_id") && !indexes.getOrDefault(collection, Set.of()).contains(first)) {
      note("filter without an index on " + first, collection, command);
    }
  }

  private void update(@Nullable BsonValue update, BsonDocument command) {
    if (update == null) {
      return;
    }
    if (!update.isDocument()) {
      note("pipeline update", "", command);
    } else if (!update.asDocument().isEmpty()
        && update.asDocument().getFirstKey().startsWith("$")) {
      for (String operator : update.asDocument().keySet()) {
        if (!OPERATORS.contains(operator)) {
          note("operator " + operator, "", command);
        }
      }
    }
  }

  private void operators(BsonDocument filter, BsonDocument command) {
    filter.forEach(
        (key, value) -> {
          if (key.startsWith("$") && !OPERATORS.contains(key)) {
            note("operator " + key, "", command);
          }
          if (value.isDocument()) {
            operators(value.asDocument(), command);
          } else if (value.isArray() && key.equals("$and")) {
            value.asArray().forEach(each -> operators(each.asDocument(), command));
          }
        });
  }

  private static void note(String what, String where, BsonDocument command) {
    BsonDocument shown = command.clone();
    ENVELOPE.forEach(shown::remove);
    String text = shown.toJson();
    String violation =
        what + " in " + where + ": " + text.substring(0, Math.min(400, text.length()));
    log.error("Store rule broken: {}", violation);
    VIOLATIONS.add(violation);
  }
}
