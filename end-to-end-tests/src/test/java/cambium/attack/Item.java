package cambium.attack;

/** One item of a measure, as it was asked. */
record Item(String id, int min, int max, boolean reverse) {

  int steps() {
    return max - min;
  }

  int steps(int answer) {
    return reverse ? max - answer : answer - min;
  }
}
