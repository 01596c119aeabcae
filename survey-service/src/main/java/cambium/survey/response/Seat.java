package cambium.survey.response;

import cambium.organization.Layer;
import cambium.survey.round.Place;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One anonymous place to answer, and what was answered there. It is its own outbox. Public only for
 * the driver, which reads and writes records.
 *
 * @param key SHA-256 of the token
 * @param closed whether nothing changes here any more
 * @param version 0 before the first answer; one more with every change
 * @param standing whether a response stands here, not withdrawn
 * @param pending true while this version has still to be published, else null: so an index holds
 *     only those
 */
public record Seat(
    @BsonId String key,
    String team,
    Layer layer,
    boolean closed,
    int version,
    boolean standing,
    @Nullable Boolean pending,
    @Nullable Document answers,
    @Nullable Document comments) {

  static Seat empty(Place place, String token) {
    String key = Keys.seat(token);
    return new Seat(key, place.team(), place.layer(), false, 0, false, null, null, null);
  }

  /** Whether exactly this stands here. */
  boolean holds(Document otherAnswers, Document otherComments) {
    return standing && otherAnswers.equals(answers) && otherComments.equals(comments);
  }
}
