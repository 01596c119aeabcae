package cambium.survey.round;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.organization.OrgTree;
import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.Directory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Opens a round, if nothing stands against it. */
@Service
public class OpeningRound {
  private final Rounds rounds;
  private final Overlaps overlaps;
  private final Directory directory;
  private final Worker worker;
  private final Clock clock;
  private final AuditLog log;
  private final SecureRandom random = new SecureRandom();

  OpeningRound(
      Rounds rounds,
      Overlaps overlaps,
      Directory directory,
      Worker worker,
      Clock clock,
      AuditLog log) {
    this.rounds = rounds;
    this.overlaps = overlaps;
    this.directory = directory;
    this.worker = worker;
    this.clock = clock;
    this.log = log;
  }

  public Round open(String id) {
    begin(rounds.find(id).orElseThrow(RoundProblems::unknown));
    worker.settle(id);
    return rounds.find(id).orElseThrow(RoundProblems::unknown);
  }

  private synchronized void begin(Round round) {
    if (round.state() == RoundState.OPENING || round.state() == RoundState.OPEN) {
      return;
    }
    if (round.state() != RoundState.DRAFT) {
      throw RoundProblems.wrongState(round, "opened");
    }
    check(round);
    boolean begun =
        rounds.move(
            round.id(),
            List.of(RoundState.DRAFT),
            RoundState.OPENING,
            Step.FREEZE,
            set("secret", newSecret()),
            set("openedOn", LocalDate.now(clock)),
            set("openedAt", clock.instant()),
            unset("reason"));
    if (begun) {
      log.note("round.opened", round.id(), Map.of("title", round.title()));
    }
  }

  private void check(Round round) {
    if (!round.closesAt().isAfter(clock.instant())) {
      throw RoundProblems.unacceptable("closesAt", "is in the past");
    }
    OrgTree tree = directory.people().tree().orElse(null);
    List<String> audience = round.audience();
    if (audience != null && (tree == null || !Audience.unknown(tree, audience).isEmpty())) {
      throw RoundProblems.unacceptable("audience", "names somebody who leads nobody any more");
    }
    Set<String> invited = tree == null ? Set.of() : Audience.persons(tree, audience);
    int least = 2 * round.minimumGroup();
    if (tree == null || invited.size() < least) {
      throw RoundProblems.unacceptable(
          "minimumGroup",
          "needs at least " + least + " people invited; there are " + invited.size());
    }
    overlaps
        .with(round, tree, invited)
        .ifPresent(
            other -> {
              throw Problem.conflict(
                  "round-overlap",
                  "Another round overlaps",
                  "The round "
                      + other
                      + " is open, measures some of the same and asks some of the same people.");
            });
  }

  private String newSecret() {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
