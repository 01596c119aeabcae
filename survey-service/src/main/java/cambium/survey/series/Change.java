package cambium.survey.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How one pulse differs from what its series says. Public also for the driver.
 *
 * @param opens local time of the organisation
 * @param closes likewise
 * @param module what it would rather ask; another one of its cycle asks what it would have asked
 */
public record Change(
    boolean skipped,
    @Nullable LocalDateTime opens,
    @Nullable LocalDateTime closes,
    @Nullable String module,
    @Nullable String title) {
  static final Change NONE = new Change(false, null, null, null, null);
  static final Change SKIPPED = new Change(true, null, null, null, null);

  Change withModule(@Nullable String other) {
    return new Change(skipped, opens, closes, other, title);
  }

  /** The same pulse at its usual time, and not skipped. */
  Change atItsUsualTime() {
    return new Change(false, null, null, module, title);
  }
}
