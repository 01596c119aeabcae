package cambium.organization;

/** A management layer, from the top. The order of the constants is the order of the layers. */
public enum Layer {
  /** The root, and those of its direct reports who have a direct report that leads leaders. */
  EXECUTIVE,
  /** Any other manager with a direct report who is a manager. */
  MIDDLE_MANAGER,
  /** A manager whose direct reports lead nobody. */
  FIRST_LINE_MANAGER,
  /** Leads nobody. */
  EMPLOYEE;

  /** Whether people of this layer lead others. */
  public boolean leads() {
    return this != EMPLOYEE;
  }
}
