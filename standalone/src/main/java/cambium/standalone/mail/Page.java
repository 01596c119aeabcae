package cambium.standalone.mail;

/** Which part of a long list is shown; the first page is 1. */
record Page(int number, int count) {

  static final int SIZE = 50;

  static Page of(int wanted, int mails) {
    int count = Math.max(1, (mails + SIZE - 1) / SIZE);
    return new Page(Math.max(1, Math.min(wanted, count)), count);
  }

  int skip() {
    return (number - 1) * SIZE;
  }

  public boolean hasNewer() {
    return number > 1;
  }

  public boolean hasOlder() {
    return number < count;
  }
}
