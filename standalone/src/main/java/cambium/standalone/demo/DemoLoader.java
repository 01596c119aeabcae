package cambium.standalone.demo;

import cambium.platform.time.AdjustableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lives through the demo's history by the public interface, with the one clock moved along. */
public final class DemoLoader {

  private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
  private static final int ANSWERING_AT_A_TIME = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final DemoHistory history;
  private final AdjustableClock clock;
  private final PublicApi api;
  private final Clock realTime;
  private final BiFunction<String, String, Optional<String>> linkTokens;

  /**
   * Loads the history.
   *
   * @param linkTokens the token of the personal link, by round and person
   */
  public DemoLoader(
      DemoHistory history,
      AdjustableClock clock,
      Clock realTime,
      PublicApi api,
      BiFunction<String, String, Optional<String>> linkTokens) {
    this.history = history;
    this.clock = clock;
    this.realTime = realTime;
    this.api = api;
    this.linkTokens = linkTokens;
  }

  /**
   * Returns when the last closed round's results can be seen and the open round is half answered.
   */
  public void load() {
    api.signIn();
    api.importPeople(history.company().toCsv());
    for (DemoRound round : history.rounds()) {
      String id = open(round);
      answer(id, round);
      if (round.isHistory()) {
        close(id, round);
      }
      log.info("{}: {}", round.title(), round.isHistory() ? "released" : "open, half answered");
    }
    clock.advanceTo(realTime.instant());
  }

  private String open(DemoRound round) {
    clock.advanceTo(round.opens());
    String id =
        api.draftRound(
            Map.of(
                "questionnaire", "cambium-pulse",
                "modules", List.of(round.module()),
                "title", round.title(),
                "closesAt", round.closes().toString(),
                "quiet", round.isHistory()));
    api.openRound(id);
    awaitState(id, "OPEN");
    return id;
  }

  private void answer(String id, DemoRound round) {
    List<Callable<Void>> answers = new ArrayList<>();
    int place = 0;
    for (DemoPerson person : history.company().people()) {
      if (round.isHistory() || place++ % 2 == 0) {
        history
            .answers()
            .answer(person, round)
            .ifPresent(
                answer ->
                    answers.add(
                        () -> {
                          api.respond(linkTokens.apply(id, person.id()).orElseThrow(), answer);
                          return null;
                        }));
      }
    }
    runAll(answers);
  }

  private static void runAll(List<Callable<Void>> tasks) {
    ExecutorService people = Executors.newFixedThreadPool(ANSWERING_AT_A_TIME);
    try {
      for (Future<Void> done : people.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("An answer of the demo was refused", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } finally {
      people.shutdownNow();
    }
  }

  private void close(String id, DemoRound round) {
    clock.advanceTo(round.closes().minus(Duration.ofHours(1)));
    api.closeRound(id);
    awaitState(id, "RELEASED");
  }

  private void awaitState(String id, String wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!api.stateOf(id).equals(wanted)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("Round " + id + " did not become " + wanted);
        }
        never.await(50, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
