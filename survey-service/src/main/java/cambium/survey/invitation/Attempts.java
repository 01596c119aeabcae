package cambium.survey.invitation;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often codes may be tried, by one address and by all together. An address is forgotten with
 * its bucket and never stored. A canteen's kiosk has one address for everybody, so it may try
 * often; 60 bits leave a guesser no hope at either rate.
 */
@Component
class Attempts {
  private static final int PER_ADDRESS_AND_MINUTE = 20;
  private static final int TOGETHER_PER_MINUTE = 600;
  private static final int ADDRESSES = 10_000;

  private final Bucket together = bucket(TOGETHER_PER_MINUTE);
  private final Map<String, Bucket> perAddress =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  synchronized boolean allow(String address) {
    return perAddress.computeIfAbsent(address, each -> bucket(PER_ADDRESS_AND_MINUTE)).tryConsume(1)
        && together.tryConsume(1);
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
