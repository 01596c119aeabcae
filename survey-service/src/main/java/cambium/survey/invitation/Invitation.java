package cambium.survey.invitation;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody who is invited to a round. Nothing here or elsewhere says which seat is theirs.
 *
 * @param byCode whether this person had no address when the round opened, and so types a code
 */
record Invitation(@BsonId String person, boolean byCode) {}
