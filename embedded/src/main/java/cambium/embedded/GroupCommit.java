package cambium.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One commit to the disk for all writers that wait at that moment. */
final class GroupCommit {

  private final Runnable commit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();
  private long lastWritten;
  private long lastCommitted;
  private boolean committing;

  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /** Returns when everything this thread wrote before the call is on the disk. */
  void await() {
    lock.lock();
    try {
      long mine = ++lastWritten;
      while (lastCommitted < mine) {
        if (committing) {
          committed.awaitUninterruptibly();
        } else {
          commitForAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void commitForAll() {
    long upTo = lastWritten;
    committing = true;
    lock.unlock();
    boolean done = false;
    try {
      commit.run();
      done = true;
    } finally {
      lock.lock();
      committing = false;
      lastCommitted = done ? upTo : lastCommitted;
      committed.signalAll();
    }
  }
}
