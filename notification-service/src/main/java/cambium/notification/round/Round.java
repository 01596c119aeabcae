package cambium.notification.round;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A round as far as letters need it.
 *
 * @param quiet whether no mail may be sent for it
 * @param teams how many teams the organisation has
 * @param invited how many people were invited
 * @param audience the managers whose subtrees were invited; empty for everybody
 * @param rosterFrozen whether the names of those invited are written down
 */
public record Round(
    @BsonId String id,
    String title,
    boolean quiet,
    int teams,
    int invited,
    List<String> audience,
    boolean cancelled,
    boolean rosterFrozen) {}
