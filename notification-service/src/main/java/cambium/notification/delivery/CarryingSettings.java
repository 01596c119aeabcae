package cambium.notification.delivery;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When letters still make sense.
 *
 * @param mailWithinDays a round that closed longer ago is history: it is shown, nobody is mailed. A
 *     store that was lost reads all rounds again, and must not write to everybody again.
 */
@ConfigurationProperties("cambium.notification")
record CarryingSettings(@DefaultValue("30") int mailWithinDays) {
  boolean isHistory(LocalDate closedOn, LocalDate today) {
    return closedOn.plusDays(mailWithinDays).isBefore(today);
  }
}
