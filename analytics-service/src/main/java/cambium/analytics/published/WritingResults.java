package cambium.analytics.published;

import cambium.analytics.results.Results.Reference;
import cambium.platform.messaging.EventJson;
import cambium.platform.messaging.WrittenJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the results of one round for the topic. The organisation's figures stand in every
 * manager's results and are most of them: they are written once and copied from then on.
 */
final class WritingResults {
  private final JsonMapper mapper;

  WritingResults(Reference ofAll) {
    String written = new String(EventJson.write(ofAll), StandardCharsets.UTF_8);
    mapper =
        EventJson.like()
            .addModule(
                new SimpleModule()
                    .addSerializer(Reference.class, new Copied(new SerializedString(written))))
            .build();
  }

  WrittenJson write(ResultsReleased results) {
    return new WrittenJson(mapper.writeValueAsBytes(results));
  }

  private static final class Copied extends StdSerializer<Reference> {
    private final SerializableString written;

    Copied(SerializableString written) {
      super(Reference.class);
      this.written = written;
    }

    @Override
    public void serialize(Reference reference, JsonGenerator json, SerializationContext context) {
      json.writeRawValue(written);
    }
  }
}
