package cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import org.junit.jupiter.api.Test;

/**
 * A round can be extended after {@code round.opened} has told when it closes, and no event says so:
 * nobody but survey goes by that time.
 */
class ClosingTimeTest {
  @Test
  void onlySurveyGoesByTheTimeAtWhichARoundIsToClose() {
    fields()
        .that()
        .haveName("closesAt")
        .should()
        .beDeclaredInClassesThat()
        .resideInAPackage(House.all("survey"))
        .check(House.classes());
    noFields()
        .that()
        .haveName("closesAt")
        .should()
        .beDeclaredInClassesThat()
        .resideInAnyPackage(
            House.all("analytics"), House.all("notification"), House.all("identity"))
        .check(House.classes());
  }
}
