package cambium.survey.reminder;

import cambium.platform.messaging.Relay;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.response.Reminder;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks what is due and goes through a round for each reminder: once, again whenever the hours of
 * some begin who were spared before, and after a restart. What was claimed is claimed no second
 * time.
 */
@Component
class Reminding implements SmartLifecycle {
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final Rounds rounds;
  private final ReminderRun run;
  private final Clock clock;
  private final Relay relay = new Relay("reminders", this::sweep);
  private final Map<String, Done> done = new ConcurrentHashMap<>();
  private final ZoneId zone;

  /**
   * What was gone through.
   *
   * @param again when those may be reminded whom it could not reach at that hour
   */
  private record Done(Reminder reminder, Optional<Instant> again) {
    boolean covers(Reminder due, Instant now) {
      return reminder == due && again.filter(moment -> !now.isBefore(moment)).isEmpty();
    }
  }

  Reminding(Rounds rounds, ReminderRun run, CalendarSettings calendar, Clock clock) {
    this.rounds = rounds;
    this.run = run;
    this.zone = calendar.zone();
    this.clock = clock;
  }

  /** The clock can be set forward, so that one alarm at the right time would not do. */
  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    if (rounds.open().stream().anyMatch(round -> waiting(round).isPresent())) {
      relay.signal();
    }
  }

  private boolean sweep() {
    List<Round> open = rounds.open();
    done.keySet().retainAll(open.stream().map(Round::id).collect(Collectors.toSet()));
    for (Round round : open) {
      waiting(round)
          .ifPresent(
              reminder -> {
                var again = run.remind(round, reminder, () -> isStillDue(round, reminder));
                done.put(round.id(), new Done(reminder, again));
              });
    }
    return false;
  }

  private Optional<Reminder> waiting(Round round) {
    Done before = done.get(round.id());
    return due(round)
        .filter(reminder -> before == null || !before.covers(reminder, clock.instant()));
  }

  private boolean isStillDue(Round seen, Reminder reminder) {
    return relay.isRunning()
        && rounds
            .find(seen.id())
            .filter(Round::isOpen)
            .flatMap(this::due)
            .filter(reminder::equals)
            .isPresent();
  }

  private Optional<Reminder> due(Round round) {
    if (round.quiet()) {
      return Optional.empty();
    }
    return opened(round)
        .flatMap(opened -> ReminderTimes.due(opened, round.closesAt(), clock.instant(), zone));
  }

  private static Optional<Instant> opened(Round round) {
    return Optional.ofNullable(round.openedAt())
        .or(
            () ->
                Optional.ofNullable(round.openedOn())
                    .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  @Override
  public void start() {
    relay.start();
  }

  @Override
  public void stop() {
    relay.stop();
  }

  @Override
  public boolean isRunning() {
    return relay.isRunning();
  }
}
