package cambium.analytics.intake;

import cambium.analytics.sealing.Pools;
import cambium.organization.Layer;
import cambium.platform.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A response as the store has it. Answers and comments are text to the store: it never looks into
 * them, and so small a document is read and written in a fraction of the time.
 */
record KeptResponse(String key, long version, Document document) {
  private static final String ID = "_id";

  /** What somebody said. */
  private record Said(Map<String, Integer> answers, @Nullable Map<String, String> comments) {}

  static KeptResponse of(Response response) {
    Document document = new Document(ID, response.key()).append("version", response.version());
    if (!response.withdrawn()) {
      Said said = new Said(response.values(), response.comments());
      document
          .append("team", response.team())
          .append("layer", response.layer().name())
          .append("said", new String(EventJson.write(said), StandardCharsets.UTF_8));
    }
    return new KeptResponse(response.key(), response.version(), document);
  }

  static KeptResponse of(Document document) {
    return new KeptResponse(document.getString(ID), document.getLong("version"), document);
  }

  void pour(Pools pools) {
    String json = document.getString("said");
    if (json == null) {
      pools.addWithdrawn(version);
      return;
    }
    Said said = EventJson.read(json, Said.class);
    Layer layer = Layer.valueOf(document.getString("layer"));
    Map<String, String> comments = said.comments();
    pools.add(
        document.getString("team"),
        layer,
        version,
        said.answers(),
        comments == null ? Map.of() : comments);
  }
}
