package cambium.survey.calendar;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the organisation is at home.
 *
 * @param zone of opening hours, quiet hours, and dates on pages and in mails
 * @param country ISO 3166-1 alpha-2; its public holidays count for whoever has no country
 */
@ConfigurationProperties("cambium.calendar")
public record CalendarSettings(ZoneId zone, String country) {}
