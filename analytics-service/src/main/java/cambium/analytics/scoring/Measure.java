package cambium.analytics.scoring;

import cambium.organization.Layer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scale, or an item outside every scale, as the round that asked it defined it.
 *
 * <p>With {@code m} items of {@code S} steps each, a full answer moves in {@code S·m} whole steps.
 * Somebody who answered {@code j} of them scores a mean, so the finest unit is {@code 1/(S·lcm(j))}
 * of the range, over every {@code j} that counts.
 *
 * @param mirrors the measure that asks the same thing from the other side of a boundary
 * @param cut on the 0–100 scale
 * @param kind how it is counted where that is not a mean, such as {@code enps}; null for a mean
 */
public record Measure(
    String id,
    Map<String, String> title,
    String construct,
    HigherIs higherIs,
    @Nullable String mirrors,
    @Nullable BigDecimal cut,
    Set<Layer> layers,
    List<Item> items,
    @Nullable String kind) {
  private static final String ENPS = "enps";
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  public Measure {
    if (items.isEmpty() || items.stream().anyMatch(i -> i.steps() != items.get(0).steps())) {
      throw new IllegalArgumentException("the items of " + id + " are not evenly spaced");
    }
  }

  /** Whether another round's measure asked the same items, so that scores may be compared. */
  public boolean isSameAs(Measure other) {
    return id.equals(other.id) && items.equals(other.items) && Objects.equals(kind, other.kind);
  }

  /** Steps between the lowest and the highest full answer. */
  public int fullSteps() {
    return balance() ? 2 : stepsPerItem() * items.size();
  }

  /** The fewest whole steps that are at least half of the range. */
  public int halfRange() {
    return (fullSteps() + 1) / 2;
  }

  /**
   * Measures with fewer than four values are clamped and shown per coarse atom only: yes or no, and
   * eNPS, which tells those who would recommend from those who would not and from the rest.
   */
  public boolean coarseOnly() {
    return fullSteps() < 3;
  }

  /** Whether this release knows how to count it; what it does not know gets no figure. */
  public boolean counts() {
    return kind == null || balance();
  }

  /**
   * Whether it is an employee net promoter score: the percentage of promoters (9 and 10 of 0 to 10)
   * less that of detractors (0 to 6), from -100 to 100.
   */
  private boolean balance() {
    return ENPS.equals(kind);
  }

  /** The lowest score: 0, or -100 for eNPS. */
  public int lowest() {
    return balance() ? -100 : 0;
  }

  /** The distance from the lowest score to the highest, 100. */
  public int range() {
    return 100 - lowest();
  }

  /** Units of {@link PersonScore} in the whole range. */
  public long unitsOfRange() {
    return balance() ? 2 : Math.multiplyExact(finestMean(), stepsPerItem());
  }

  /** The person's score, or empty if fewer than half of the items are answered. */
  public Optional<PersonScore> score(Map<String, Integer> answers) {
    if (balance()) {
      return recommendation(answers);
    }
    int answered = 0;
    int steps = 0;
    for (Item item : items) {
      Integer answer = answers.get(item.id());
      if (answer != null && item.takes(answer)) {
        answered++;
        steps += item.steps(answer);
      }
    }
    if (2 * answered < items.size() || answered == 0) {
      return Optional.empty();
    }
    long units = Math.multiplyExact(finestMean() / answered, (long) steps);
    return Optional.of(new PersonScore(units, reachesCut(steps, stepsPerItem() * answered)));
  }

  private Optional<PersonScore> recommendation(Map<String, Integer> answers) {
    Item item = items.get(0);
    Integer answer = answers.get(item.id());
    if (answer == null || !item.takes(answer)) {
      return Optional.empty();
    }
    int steps = item.steps(answer);
    return Optional.of(new PersonScore(steps >= PROMOTER ? 2 : steps > DETRACTOR ? 1 : 0, false));
  }

  private boolean reachesCut(int steps, int range) {
    return cut != null
        && BigDecimal.valueOf(100L * steps).compareTo(cut.multiply(BigDecimal.valueOf(range))) >= 0;
  }

  private int stepsPerItem() {
    return items.get(0).steps();
  }

  private long finestMean() {
    long finest = 1;
    for (int answered = (items.size() + 1) / 2; answered <= items.size(); answered++) {
      long common = BigInteger.valueOf(finest).gcd(BigInteger.valueOf(answered)).longValueExact();
      finest = Math.multiplyExact(finest / common, (long) answered);
    }
    return finest;
  }
}
