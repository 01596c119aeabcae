package cambium.standalone.demo;

/** What is fixed about the demo. */
final class Demo {

  /** Grows the same company, and the same answers, every time. */
  static final long SEED = 20_260_302;

  private Demo() {}
}
