package cambium.standalone.demo;

import java.util.List;

/**
 * A part of the company below one member of the top management.
 *
 * @param middleManagers how many lead leaders in it
 * @param firstLine how many first-line managers each of them has
 */
record Division(String name, String language, int middleManagers, int firstLine) {

  /** Where the reorganisation hits the first line. */
  static final Division SQUEEZED = new Division("Operations", "nb", 7, 6);

  /** As large as the squeezed one, and left in peace. */
  static final Division CONTROL = new Division("Customer Service", "sv", 7, 6);

  static final List<Division> ALL =
      List.of(
          SQUEEZED,
          CONTROL,
          new Division("Technology", "nb", 6, 5),
          new Division("Sales", "da", 4, 5),
          new Division("Production", "sv", 5, 4),
          new Division("Finance and People", "nb", 3, 3));
}
