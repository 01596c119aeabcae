package cambium.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the attacker knows of sealing, it knows from the rules and not from the code. */
@AnalyzeClasses(packages = "cambium.attack")
class IndependenceTest {
  @ArchTest
  static final ArchRule USES_NO_CLASS_OF_THE_SERVICE =
      noClasses()
          .that()
          .resideInAPackage("cambium.attack")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("cambium.analytics..", "cambium.survey..", "cambium.organization..");
}
