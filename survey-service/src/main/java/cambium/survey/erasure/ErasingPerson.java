package cambium.survey.erasure;

import cambium.platform.messaging.Relay;
import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.Leavers;
import cambium.survey.people.RemovingPerson;
import cambium.survey.people.RemovingPerson.Obstacle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Forgets a person, everywhere and at any moment. What is to be done is laid down first; each part
 * can be done again, so that a crash only delays it.
 */
@Service
public class ErasingPerson implements SmartLifecycle {
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final Erasures erasures;
  private final RemovingPerson removing;
  private final ObjectProvider<Leavers> features;
  private final AuditLog log;
  private final Relay relay = new Relay("erasures", this::sweep);

  ErasingPerson(
      Erasures erasures, RemovingPerson removing, ObjectProvider<Leavers> features, AuditLog log) {
    this.erasures = erasures;
    this.removing = removing;
    this.features = features;
    this.log = log;
  }

  /**
   * Forgets this person, whether they are in the directory or have left it before.
   *
   * @return false if something has to wait, such as for a round that is being opened; it goes on by
   *     itself
   * @throws Problem 409 if the organisation would be no tree without them
   */
  public boolean erase(String person) {
    removing.obstacle(person).ifPresent(ErasingPerson::refuse);
    erasures.begin(person, AuditLog.viewer());
    boolean done = forget(person);
    removing.obstacle(person).ifPresent(ErasingPerson::refuse);
    return done;
  }

  /** What stands against it, if anything does. */
  public Optional<Obstacle> obstacle(String person) {
    return removing.obstacle(person);
  }

  /** It is looked up again, since the sweep may have done it meanwhile. */
  private synchronized boolean forget(String person) {
    Optional<Erasure> erasure = erasures.find(person);
    if (erasure.isEmpty()) {
      return true;
    }
    if (removing.remove(person).isPresent()) {
      erasures.end(person); // somebody was put below them at this moment
      return true;
    }
    String pseudonym = log.pseudonym(person);
    List<Boolean> each =
        features.orderedStream().map(feature -> feature.erase(person, pseudonym)).toList();
    if (each.contains(false)) {
      return false;
    }
    log.noteBy(erasure.get().by(), "person.erased", pseudonym, Map.of());
    erasures.end(person);
    return true;
  }

  private boolean sweep() {
    erasures.all().forEach(erasure -> forget(erasure.person()));
    return false;
  }

  /** What had to wait is tried again. */
  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    if (!erasures.all().isEmpty()) {
      relay.signal();
    }
  }

  private static void refuse(Obstacle obstacle) {
    if (obstacle instanceof Obstacle.Leads leads) {
      throw Problem.conflict(
              "person-leads",
              "This person leads people",
              "Give "
                  + String.join(", ", leads.persons())
                  + " another manager first; nothing was changed.")
          .with("leads", leads.persons());
    }
    throw Problem.conflict(
        "person-is-root",
        "This person is at the top",
        "Everybody is below this person. Put somebody else at the top first; nothing was changed.");
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
