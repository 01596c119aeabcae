package cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real time is left to the platform, and to whoever makes the one clock; all else asks that. */
class OneClockTest {

  private static final String TIME = "cambium.platform.time";

  private static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE =
      DescribedPredicate.describe("ask the machine for the time", OneClockTest::asksTheMachine);

  private static final ArchRule RULE =
      noClasses()
          .that()
          .resideOutsideOfPackage(TIME)
          .should()
          .callMethodWhere(ASKS_THE_MACHINE)
          .orShould()
          .callConstructorWhere(ASKS_THE_MACHINE);

  @Test
  void onlyTheClockKnowsTheTime() {
    assertThat(House.packages()).contains(TIME);
    RULE.check(House.classes());
  }

  @Test
  void theRuleSeesWhoAsksTheMachine() {
    assertThatThrownBy(() -> RULE.check(new ClassFileImporter().importClasses(Late.class)))
        .isInstanceOf(AssertionError.class);
    RULE.check(new ClassFileImporter().importClasses(Punctual.class));
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    List<String> arguments =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
    boolean now =
        owner.startsWith("java.time.")
            && name.equals("now")
            && !arguments.contains(Clock.class.getName());
    boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    boolean clock =
        owner.equals("java.time.Clock")
            && name.startsWith("system")
            && !call.getOriginOwner()
                .getPackageName()
                .matches("cambium[.](platform|standalone)(|[.].*)");
    boolean date = owner.equals("java.util.Date") && name.equals("<init>") && arguments.isEmpty();
    return now || system || clock || date;
  }

  /** Does what nobody may. */
  static final class Late {
    Instant when() {
      return Instant.now();
    }
  }

  /** Does what everybody should. */
  record Punctual(Clock clock) {
    Instant when() {
      return Instant.now(clock);
    }
  }
}
