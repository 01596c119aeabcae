package cambium.survey.erasure;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody who is being forgotten; gone with the last trace of them. Public only for the driver,
 * which reads and writes records.
 *
 * @param by who wants it done
 */
public record Erasure(@BsonId String person, String by) {}
