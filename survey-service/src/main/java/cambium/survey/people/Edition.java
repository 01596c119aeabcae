package cambium.survey.people;

/**
 * One version of the directory and the collection that holds its people.
 *
 * @param people name of the collection; empty for version 0, which has nobody
 */
record Edition(long version, String people) {
  static final Edition NONE = new Edition(0, "");
}
