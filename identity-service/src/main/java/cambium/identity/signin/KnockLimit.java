package cambium.identity.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often links may be asked for: per address of a mailbox, and per address on the network. */
@Component
class KnockLimit {
  private static final int REMEMBERED = 20_000;
  private static final int PER_MAILBOX = 5;
  private static final int PER_HOST = 120;
  private static final Duration WITHIN = Duration.ofMinutes(15);

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized boolean admits(String email, String host) {
    return bucket("host " + host, PER_HOST).tryConsume(1)
        && bucket("mail " + email.strip().toLowerCase(Locale.ROOT), PER_MAILBOX).tryConsume(1);
  }

  private Bucket bucket(String name, int capacity) {
    return buckets.computeIfAbsent(
        name,
        key ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WITHIN))
                .build());
  }
}
