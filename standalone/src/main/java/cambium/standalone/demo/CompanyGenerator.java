package cambium.standalone.demo;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Grows the company, level by level, the same for the same seed. */
final class CompanyGenerator {

  private static final int SMALLEST_TEAM = 3;
  private static final int LARGEST_TEAM = 14;
  private static final double MEAN_TEAM = 6.1;
  private static final List<String> LANGUAGES = List.of("nb", "sv", "da", "en");

  private final Random random;
  private final Names names = new Names();
  private final List<DemoPerson> people = new ArrayList<>();

  private CompanyGenerator(long seed) {
    this.random = new Random(seed);
  }

  static DemoCompany generate(long seed) {
    return new CompanyGenerator(seed).grow();
  }

  private DemoCompany grow() {
    String top = hire(null, "nb", "", "Top management", true);
    for (Division division : Division.ALL) {
      String head = hire(top, division.language(), division.name(), division.name(), true);
      for (int area = 1; area <= division.middleManagers(); area++) {
        growArea(division, head, division.name() + " " + area);
      }
    }
    return DemoCompany.of(people);
  }

  private void growArea(Division division, String head, String unit) {
    String middle = hire(head, division.language(), division.name(), unit, true);
    for (int team = 0; team < division.firstLine(); team++) {
      String first = hire(middle, language(division), division.name(), unit, true);
      int size = teamSize();
      for (int i = 0; i < size; i++) {
        hire(first, language(division), division.name(), unit, random.nextInt(100) >= 3);
      }
    }
  }

  private String hire(
      @Nullable String manager, String language, String division, String unit, boolean mailbox) {
    String id = String.format(Locale.ROOT, "p%04d", people.size() + 1);
    String name = names.next(language, random);
    String email = names.emailOf(name);
    people.add(
        new DemoPerson(
            new Person(id, name, mailbox ? email : null, manager, language, null, unit), division));
    return id;
  }

  private String language(Division division) {
    return random.nextInt(100) < 75
        ? division.language()
        : LANGUAGES.get(random.nextInt(LANGUAGES.size()));
  }

  private int teamSize() {
    long size = Math.round(MEAN_TEAM + 2.6 * random.nextGaussian());
    return (int) Math.max(SMALLEST_TEAM, Math.min(LARGEST_TEAM, size));
  }
}
