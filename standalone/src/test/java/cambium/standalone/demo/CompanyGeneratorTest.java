package cambium.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.organization.Layer;
import cambium.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompanyGeneratorTest {

  private final DemoCompany company = CompanyGenerator.generate(DemoHistory.SEED);

  @Test
  void hasSomeTwelveHundredPeopleOverFiveLevels() {
    assertThat(company.tree().size()).isBetween(1_150, 1_300);
    assertThat(company.people())
        .extracting(person -> company.tree().superiors(person.id()).size())
        .containsOnly(0, 1, 2, 3, 4);
  }

  @Test
  void everyManagerLeadsThreeToFourteen() {
    assertThat(company.people())
        .filteredOn(person -> company.tree().leads(person.id()))
        .allSatisfy(
            person -> assertThat(company.tree().reports(person.id())).hasSizeBetween(3, 14));
  }

  @Test
  void hasEveryLayer() {
    Map<Layer, Long> sizes =
        company.people().stream()
            .collect(Collectors.groupingBy(company::layer, Collectors.counting()));
    assertThat(sizes.get(Layer.EXECUTIVE)).isBetween(5L, 12L);
    assertThat(sizes.get(Layer.MIDDLE_MANAGER)).isBetween(25L, 40L);
    assertThat(sizes.get(Layer.FIRST_LINE_MANAGER)).isBetween(120L, 200L);
    assertThat(sizes.get(Layer.EMPLOYEE)).isGreaterThan(900L);
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(CompanyGenerator.generate(DemoHistory.SEED).toCsv()).isEqualTo(company.toCsv());
    assertThat(CompanyGenerator.generate(DemoHistory.SEED + 1).toCsv())
        .isNotEqualTo(company.toCsv());
  }

  @Test
  void addressesAreUniqueAndPlain() {
    List<String> addresses =
        company.people().stream()
            .map(DemoPerson::person)
            .map(Person::email)
            .filter(email -> email != null)
            .toList();
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .allMatch(email -> email.matches("[a-z.0-9]+@[a-z.]+"));
    assertThat(addresses.size())
        .isBetween(company.people().size() - 60, company.people().size() - 5);
  }
}
