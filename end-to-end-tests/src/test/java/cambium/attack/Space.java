package cambium.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that follows from the published numbers by adding and subtracting: the space of their
 * rows. Unknowns that stand in all rows alike, up to a factor, are one class: no calculation can
 * take them apart.
 */
final class Space {
  private final List<BitSet> classes = new ArrayList<>();
  private final Set<NavigableMap<Integer, Long>> rows = new HashSet<>();

  private record Trace(long inverse, long mark) {}

  Space(Collection<Row> published) {
    Map<Long, Trace> traces = new HashMap<>();
    Random marks = new Random(published.size());
    Map<Long, Long> inverses = new HashMap<>();
    for (Row row : published) {
      long mark = marks.nextLong() >>> 4;
      for (int i = 0; i < row.unknowns().size(); i++) {
        long factor = row.factors().get(i);
        Trace before = traces.get(row.unknowns().get(i));
        if (before == null) {
          before = new Trace(inverses.computeIfAbsent(factor, Field::inverse), 0);
        }
        long part = Field.times(mark, Field.times(factor, before.inverse()));
        traces.put(
            row.unknowns().get(i), new Trace(before.inverse(), Field.plus(before.mark(), part)));
      }
    }
    Map<Long, Integer> numbers = new HashMap<>();
    Map<Long, Integer> representatives = new HashMap<>();
    traces.forEach(
        (unknown, trace) -> {
          Integer known = numbers.get(trace.mark());
          int number = known == null ? classes.size() : known;
          if (known == null) {
            numbers.put(trace.mark(), number);
            representatives.put(unknown, number);
            classes.add(new BitSet());
          }
          classes.get(number).set(Unknowns.person(unknown));
        });
    for (Row row : published) {
      NavigableMap<Integer, Long> sparse = new TreeMap<>();
      for (int i = 0; i < row.unknowns().size(); i++) {
        Integer number = representatives.get(row.unknowns().get(i));
        if (number != null) {
          sparse.put(number, row.factors().get(i));
        }
      }
      if (!sparse.isEmpty()) {
        rows.add(sparse);
      }
    }
  }

  List<BitSet> classes() {
    return classes;
  }

  /** Whether a number about nobody outside this group follows. */
  boolean revealsSomethingAbout(BitSet group) {
    BitSet inside = new BitSet();
    for (int number = 0; number < classes.size(); number++) {
      BitSet outside = (BitSet) classes.get(number).clone();
      outside.andNot(group);
      inside.set(number, outside.isEmpty());
    }
    if (inside.isEmpty()) {
      return false;
    }
    return reduced(inside).size() < reduced(new BitSet()).size();
  }

  /** The people of each row after elimination, fewest unknowns first. */
  List<BitSet> supports() {
    return reduced(new BitSet()).values().stream()
        .map(
            row -> {
              BitSet people = new BitSet();
              row.keySet().forEach(number -> people.or(classes.get(number)));
              return people;
            })
        .toList();
  }

  /** Gauss and Jordan, by pivot; columns that are left out count as nothing. */
  private Map<Integer, NavigableMap<Integer, Long>> reduced(BitSet without) {
    Map<Integer, NavigableMap<Integer, Long>> pivots = new TreeMap<>();
    List<NavigableMap<Integer, Long>> ordered = new ArrayList<>(rows);
    ordered.sort(
        Comparator.comparingInt((NavigableMap<Integer, Long> row) -> row.size())
            .thenComparing(NavigableMap::firstKey));
    for (NavigableMap<Integer, Long> each : ordered) {
      NavigableMap<Integer, Long> row = new TreeMap<>(each);
      row.keySet().removeIf(without::get);
      for (Integer column : List.copyOf(row.keySet())) {
        NavigableMap<Integer, Long> pivot = pivots.get(column);
        Long factor = row.get(column);
        if (pivot != null && factor != null) {
          subtract(row, pivot, factor);
        }
      }
      if (!row.isEmpty()) {
        int column = row.firstKey();
        scale(row, Field.inverse(row.firstEntry().getValue()));
        pivots.values().stream()
            .filter(other -> other.containsKey(column))
            .forEach(other -> subtract(other, row, other.getOrDefault(column, 0L)));
        pivots.put(column, row);
      }
    }
    return pivots;
  }

  private static void scale(NavigableMap<Integer, Long> row, long factor) {
    row.replaceAll((column, value) -> Field.times(value, factor));
  }

  private static void subtract(
      NavigableMap<Integer, Long> from, NavigableMap<Integer, Long> row, long factor) {
    row.forEach(
        (column, value) -> {
          long left = Field.minus(from.getOrDefault(column, 0L), Field.times(value, factor));
          if (left == 0) {
            from.remove(column);
          } else {
            from.put(column, left);
          }
        });
  }
}
