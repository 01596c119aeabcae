package cambium.attack;

/** Exact arithmetic modulo the prime 2^61−1, in which a tenth or a third is a whole number. */
final class Field {
  static final long PRIME = (1L << 61) - 1;

  private Field() {}

  static long plus(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  static long minus(long a, long b) {
    return a >= b ? a - b : a - b + PRIME;
  }

  static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long folded = (low & PRIME) + ((low >>> 61) | (high << 3));
    folded = (folded & PRIME) + (folded >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }

  static long inverse(long a) {
    long result = 1;
    long power = a;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = times(result, power);
      }
      power = times(power, power);
    }
    return result;
  }
}
