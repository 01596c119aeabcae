package cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final Set<String> NOUNS =
      Set.of(
          "Answer",
          "Atom",
          "Audience",
          "Briefing",
          "Cascade",
          "Coverage",
          "Decision",
          "Digest",
          "Employee",
          "Executive",
          "Invitation",
          "Invitee",
          "Item",
          "Layer",
          "Manager",
          "Measure",
          "People",
          "Person",
          "Pool",
          "Pulse",
          "Questionnaire",
          "Response",
          "Roster",
          "Round",
          "Scale",
          "Seat",
          "Subtree",
          "Survey",
          "Team");

  static Set<String> services() {
    return House.services();
  }

  @Test
  void everyPackageThatARuleSpeaksOfExistsAndIsNotEmpty() {
    assertThat(House.packages()).containsAll(House.spokenOf());
  }

  @ParameterizedTest
  @MethodSource("services")
  void servicesNeverUseEachOthersClasses(String service) {
    String[] others =
        services().stream()
            .filter(other -> !other.equals(service))
            .map(House::all)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(House.all(service))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(House.all("standalone"), House.all("embedded"))
        .check(House.classes());
  }

  @ParameterizedTest
  @MethodSource("services")
  void featuresOfAServiceHaveNoCircles(String service) {
    slices()
        .matching("cambium." + service + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(House.FEATURES.getOrDefault(service, List.of()).isEmpty())
        .check(House.classes());
  }

  @Test
  void mechanismKnowsNothingAboveIt() {
    String[] services = services().stream().map(House::all).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(House.all("platform"), House.all("organization"), House.all("embedded"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(services)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(House.all("standalone"))
        .check(House.classes());
    noClasses()
        .that()
        .resideInAnyPackage(House.all("platform"), House.all("embedded"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(House.all("organization"))
        .check(House.classes());
  }

  @Test
  void domainNounsNeverAppearInThePlatform() {
    List<JavaClass> platform =
        House.classes().stream()
            .filter(type -> type.getPackageName().startsWith("cambium.platform"))
            .toList();
    assertThat(platform).isNotEmpty();
    assertThat(platform.stream().map(JavaClass::getSimpleName).filter(HouseRulesTest::hasNoun))
        .isEmpty();
  }

  @Test
  void theRuleAboutNounsSeesThem() {
    assertThat(Stream.of("TeamFinder", "OpenRounds", "PeopleImport", "ResponseKey"))
        .allMatch(HouseRulesTest::hasNoun);
    assertThat(Stream.of("IssuedForUs", "Subscriptions", "MailSettings"))
        .noneMatch(HouseRulesTest::hasNoun);
  }

  @Test
  void servicesDoNotPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage(House.all("standalone"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(House.classes());
  }

  @Test
  void nothingSleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(House.classes());
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (String name : House.packages()) {
      boolean marked =
          House.classes()
              .getPackage(name)
              .tryGetPackageInfo()
              .map(info -> info.isAnnotatedWith(NullMarked.class))
              .orElse(false);
      if (!marked) {
        unmarked.add(name);
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static boolean hasNoun(String className) {
    return Arrays.stream(className.split("(?<=[a-z0-9])(?=[A-Z])"))
        .anyMatch(word -> NOUNS.contains(word) || NOUNS.contains(word.replaceFirst("s$", "")));
  }
}
