package cambium.standalone.demo;

import cambium.organization.Person;

/**
 * Somebody in the made-up company.
 *
 * @param division the name of the division; empty for the top manager
 */
record DemoPerson(Person person, String division) {

  String id() {
    return person.id();
  }

  String toCsv() {
    return String.join(
        ",",
        person.id(),
        person.name(),
        person.email() == null ? "" : person.email(),
        person.manager() == null ? "" : person.manager(),
        person.language(),
        "",
        person.unit() == null ? "" : person.unit());
  }
}
