package cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  @Test
  void writersThatWaitDuringACommitShareTheNextOne() throws Exception {
    AtomicInteger commits = new AtomicInteger();
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    GroupCommit group =
        new GroupCommit(
            () -> {
              if (commits.incrementAndGet() == 1) {
                firstRuns.countDown();
                await(othersWait);
              }
            });
    ExecutorService writers = Executors.newCachedThreadPool();
    List<Future<?>> waiting = new ArrayList<>();
    waiting.add(writers.submit(group::await));
    firstRuns.await();
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Thread other = new Thread(group::await);
      other.start();
      others.add(other);
    }
    org.awaitility.Awaitility.await()
        .until(() -> others.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
    othersWait.countDown();
    for (Thread other : others) {
      other.join();
    }
    waiting.get(0).get();
    writers.shutdown();

    assertThat(commits).hasValue(2);
  }

  @Test
  void aFailedCommitIsNobodysSuccess() {
    AtomicInteger commits = new AtomicInteger();
    GroupCommit group =
        new GroupCommit(
            () -> {
              if (commits.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
              }
            });

    assertThatThrownBy(group::await).hasMessage("disk full");
    group.await();
    assertThat(commits).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
