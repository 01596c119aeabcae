package cambium.survey.round;

import cambium.platform.messaging.Relay;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does what waits for rounds, on one thread: after a request, at start, and after a failure. */
@Component
class Worker implements SmartLifecycle {
  private static final long PATIENCE_SECONDS = 8;

  private final Rounds rounds;
  private final RoundSteps steps;
  private final Relay relay = new Relay("rounds", this::workOff);
  private final Map<String, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();

  Worker(Rounds rounds, RoundSteps steps) {
    this.rounds = rounds;
    this.steps = steps;
  }

  void signal() {
    relay.signal();
  }

  /** Has the work on a round done, and waits a few seconds for it. */
  void settle(String round) {
    CompletableFuture<Boolean> done =
        awaited.computeIfAbsent(round, id -> new CompletableFuture<>());
    relay.signal();
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      awaited.remove(round, done); // it goes on by itself
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workOff() {
    Map<String, CompletableFuture<Boolean>> waiting = new HashMap<>(awaited);
    RuntimeException failure = null;
    try {
      for (Round round : rounds.unfinished()) {
        failure = work(round.id(), failure);
      }
    } finally {
      waiting.forEach(
          (round, done) -> {
            awaited.remove(round, done);
            done.complete(true);
          });
    }
    if (failure != null) {
      throw failure;
    }
    return false;
  }

  /** One round that cannot go on does not hold up the others. */
  private @Nullable RuntimeException work(String round, @Nullable RuntimeException before) {
    try {
      steps.takeAll(round);
      return before;
    } catch (RuntimeException e) {
      return e;
    }
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
