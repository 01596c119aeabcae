package cambium.survey.audit;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One thing that somebody who administers did. Public also for the driver, which reads and writes
 * records.
 *
 * @param id sorts by time
 * @param at the moment, UTC
 * @param who the address of a person, or the name of a program
 * @param action what was done, such as {@code round.opened}
 * @param about the id of what it was done to; a person stands here under a pseudonym
 * @param details further facts, in words or figures
 */
public record AuditEntry(
    @BsonId String id,
    Instant at,
    String who,
    String action,
    String about,
    Map<String, String> details) {}
