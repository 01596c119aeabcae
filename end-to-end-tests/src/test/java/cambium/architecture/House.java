package cambium.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All classes of the house, and which packages must be there. */
final class House {
  static final Map<String, List<String>> FEATURES =
      Map.of(
          "survey",
              List.of(
                  "audit",
                  "calendar",
                  "people",
                  "scim",
                  "questionnaire",
                  "round",
                  "invitation",
                  "response",
                  "reminder",
                  "series",
                  "editor",
                  "wording",
                  "handout",
                  "preference",
                  "erasure",
                  "published"),
          "analytics", List.of("intake", "scoring", "sealing", "results", "dashboard", "published"),
          "notification", List.of("intake", "briefing", "digest", "delivery"),
          "identity", List.of());

  static final List<String> MECHANISM =
      List.of(
          "platform.mail",
          "platform.messaging",
          "platform.mongo",
          "platform.security",
          "platform.time",
          "platform.web",
          "organization",
          "embedded",
          "standalone");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("cambium");

  private House() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  static Set<String> services() {
    return new TreeSet<>(FEATURES.keySet());
  }

  static String all(String name) {
    return "cambium." + name + "..";
  }

  /** Packages with at least one class beside package-info. */
  static Set<String> packages() {
    return CLASSES.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every package that a rule or ARCHITECTURE.md speaks of. */
  static Set<String> spokenOf() {
    Set<String> names = new TreeSet<>();
    FEATURES.forEach(
        (service, features) -> {
          names.add("cambium." + service);
          features.forEach(feature -> names.add("cambium." + service + "." + feature));
        });
    MECHANISM.forEach(name -> names.add("cambium." + name));
    return names;
  }
}
