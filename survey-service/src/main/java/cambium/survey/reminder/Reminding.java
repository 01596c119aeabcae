package cambium.survey.reminder;

import cambium.platform.messaging.Relay;
import cambium.survey.response.Reminder;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.time.Clock;
import java.time.Instant;
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
 * Looks what is due and goes through a round once for each reminder, and once more after a restart:
 * what was claimed before is claimed no second time.
 */
@Component
class Reminding implements SmartLifecycle {
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final Rounds rounds;
  private final ReminderRun run;
  private final Clock clock;
  private final Relay relay = new Relay("reminders", this::sweep);
  private final Map<String, Reminder> done = new ConcurrentHashMap<>();

  Reminding(Rounds rounds, ReminderRun run, Clock clock) {
    this.rounds = rounds;
    this.run = run;
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
                run.remind(round, reminder, () -> isStillDue(round, reminder));
                done.put(round.id(), reminder);
              });
    }
    return false;
  }

  private Optional<Reminder> waiting(Round round) {
    return due(round).filter(reminder -> reminder != done.get(round.id()));
  }

  private boolean isStillDue(Round seen, Reminder reminder) {
    return rounds
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
        .flatMap(opened -> ReminderTimes.due(opened, round.closesAt(), clock.instant()));
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
