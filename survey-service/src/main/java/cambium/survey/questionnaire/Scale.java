package cambium.survey.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some items that are scored together, from 0 to 100.
 *
 * @param items ids of the items
 * @param reverse those of them whose values count the other way round
 * @param construct a name of {@link Constructs}, or {@code other}
 * @param mirrors the scale that asks the same from the other side
 * @param cut where the share of people begins
 */
record Scale(
    String id,
    Map<String, String> title,
    List<String> items,
    Set<String> reverse,
    String higherIs,
    String construct,
    @Nullable String mirrors,
    @Nullable BigDecimal cut) {}
