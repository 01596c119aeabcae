package cambium.identity.signin;

import cambium.identity.person.Account;
import cambium.identity.person.People;
import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Some people per layer whom a visitor of the demo may be; nobody anywhere else. */
@Component
public class DemoPeople {
  private static final int PER_LAYER = 4;

  private final People people;
  private final boolean demo;

  DemoPeople(People people, @Value("${cambium.demo}") boolean demo) {
    this.people = people;
    this.demo = demo;
  }

  /** Whether this is the demo. */
  public boolean isDemo() {
    return demo;
  }

  /** The people, spread over the organisation; empty until the directory is whole. */
  public Map<Layer, List<Person>> perLayer() {
    if (!demo) {
      return Map.of();
    }
    try {
      OrgTree tree = OrgTree.of(people.all().stream().map(Account::person).toList());
      Map<Layer, List<Person>> perLayer = new LinkedHashMap<>();
      for (Layer layer : Layer.values()) {
        perLayer.put(
            layer,
            spread(
                tree.persons().stream()
                    .filter(person -> tree.layer(person.id()) == layer)
                    .toList()));
      }
      return perLayer;
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static List<Person> spread(List<Person> all) {
    List<Person> some = new ArrayList<>();
    int count = Math.min(PER_LAYER, all.size());
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }
}
