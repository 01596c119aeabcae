package cambium.standalone.demo;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import java.util.List;
import java.util.stream.Collectors;

/** Everybody in the made-up company, and the tree they form. */
record DemoCompany(List<DemoPerson> people, OrgTree tree) {

  static DemoCompany of(List<DemoPerson> people) {
    return new DemoCompany(
        List.copyOf(people), OrgTree.of(people.stream().map(DemoPerson::person).toList()));
  }

  Layer layer(DemoPerson person) {
    return tree.layer(person.id());
  }

  boolean isRoot(DemoPerson person) {
    return person.person().manager() == null;
  }

  /** The team whose mood somebody shares: that of the manager. */
  String team(DemoPerson person) {
    String manager = person.person().manager();
    return manager == null ? person.id() : manager;
  }

  /** The head of a division. */
  DemoPerson headOf(Division division) {
    return people.stream()
        .filter(person -> person.division().equals(division.name()))
        .findFirst()
        .orElseThrow();
  }

  String toCsv() {
    return people.stream()
        .map(DemoPerson::toCsv)
        .collect(
            Collectors.joining(
                "\n", "person_id,name,email,manager_id,language,layer,unit\n", "\n"));
  }
}
