package cambium.survey.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series is asked for with.
 *
 * @param title pattern of the rounds' titles, with {month}, {year}, {number} and {week}
 * @param language of the months' names; English where none is named
 * @param rule recurrence rule of RFC 5545 by days
 * @param startsOn a date; the day from which the rule counts
 * @param opensAt local time of the organisation such as 08:00, the default
 * @param closesAt likewise; 16:00 by default
 * @param openDays from the opening day to the closing day
 * @param modules which modules take turns, in this order; all of the questionnaire by default
 * @param quiet whether no mail is sent about its rounds
 */
public record SeriesRequest(
    @Nullable String title,
    @Nullable String language,
    @Nullable String rule,
    @Nullable String startsOn,
    @Nullable String opensAt,
    @Nullable String closesAt,
    @Nullable Integer openDays,
    @Nullable String questionnaire,
    @Nullable List<String> modules,
    @Nullable Integer minimumGroup,
    @Nullable List<String> audience,
    @Nullable Boolean quiet) {}
