package cambium.survey.published;

import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;

/** Everybody of this version has been published. */
public record DirectoryPublished(long version, int count) {
  private static final String KEY = ":directory";

  public OutgoingEvent event(LocalDate day) {
    return new OutgoingEvent(
        PersonPublished.TOPIC, KEY, "directory.published", "directory/" + version, day, this);
  }
}
