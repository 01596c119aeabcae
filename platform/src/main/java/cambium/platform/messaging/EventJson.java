package cambium.platform.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written: no nulls, dates as ISO text; what a reader does not declare is skipped.
 */
public final class EventJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  /** The bytes that go to Kafka. */
  public static byte[] write(Object data) {
    return data instanceof WrittenJson written ? written.bytes() : MAPPER.writeValueAsBytes(data);
  }

  /** What writes in the same way, for whoever writes some of it otherwise. */
  public static JsonMapper.Builder like() {
    return MAPPER.rebuild();
  }

  private static String where(JacksonException problem) {
    return (problem.getClass().getSimpleName() + " " + problem.getPathReference()).strip();
  }

  /**
   * Reads what a consumer declares.
   *
   * @throws MalformedEvent if the data does not fit
   */
  public static <T> T read(String json, Class<T> shape) {
    try {
      return MAPPER.readValue(json, shape);
    } catch (JacksonException e) {
      // The parser's own text may quote a value; where it stood is enough.
      throw new MalformedEvent("not a " + shape.getSimpleName() + ": " + where(e), e);
    }
  }
}
