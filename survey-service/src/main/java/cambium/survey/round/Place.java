package cambium.survey.round;

import cambium.organization.Layer;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Where somebody stood when the roster was frozen.
 *
 * @param team id of the manager; the root's own team is the one that the root leads
 * @param invited whether the audience includes this person
 */
public record Place(@BsonId String person, String team, Layer layer, boolean invited) {}
