package cambium.survey.invitation;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody who is invited to a round. Nothing here or elsewhere says which seat is theirs. Public
 * only for the driver, which reads and writes records.
 *
 * @param byCode whether this person had no address when the round opened, and so types a code
 */
public record Invitation(@BsonId String person, boolean byCode) {}
