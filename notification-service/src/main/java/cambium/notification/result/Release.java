package cambium.notification.result;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A round whose figures are out.
 *
 * @param results the organisation's
 * @param managers how many managers' results belong to it
 * @param carried whether all of them have come and everybody concerned has been thought of
 */
public record Release(
    @BsonId String round,
    String title,
    LocalDate closedOn,
    boolean quiet,
    Results results,
    int managers,
    boolean carried) {}
