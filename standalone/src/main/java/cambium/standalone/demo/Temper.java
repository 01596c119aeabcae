package cambium.standalone.demo;

import java.util.Random;

/** Steady, seeded leanings: the same key always leans the same way. */
record Temper(long seed) {

  /** A draw from the standard normal distribution that belongs to the key. */
  double lean(Object... key) {
    return at(key).nextGaussian();
  }

  /** A draw from 0 to 1 that belongs to the key. */
  double chance(Object... key) {
    return at(key).nextDouble();
  }

  private Random at(Object... key) {
    long mixed = seed;
    for (Object part : key) {
      mixed = mixed * 0x9E3779B97F4A7C15L + part.hashCode();
      mixed ^= mixed >>> 29;
    }
    return new Random(mixed * 0xBF58476D1CE4E5B9L);
  }
}
