package cambium.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  private static final List<String> SERVICES =
      List.of("survey-service", "analytics-service", "notification-service", "identity-service");

  private final Dockerfile dockerfile = Dockerfile.read("deploy/Dockerfile");

  @Test
  void isBuiltInStages() {
    assertThat(dockerfile.stages()).containsExactly("build", "service");
  }

  @Test
  void buildsTheModulesWhoseJarsItTakes() {
    String build = dockerfile.find("RUN (.*mvnw.*)").get(0);
    assertThat(build).contains("-pl " + String.join(",", SERVICES) + " -am");
    assertThat(Repository.file("mvnw")).isExecutable();
  }

  @Test
  void takesTheJarThatTheBuildMakes() {
    String version = "0.1.0";
    assertThat(Repository.text("pom.xml")).contains("<version>" + version + "</version>");
    assertThat(dockerfile.copies())
        .contains(
            "--from=build /src/${SERVICE}/target/${SERVICE}-"
                + version
                + "-exec.jar /app/service.jar");
    for (String service : SERVICES) {
      String pom = Repository.text(service + "/pom.xml");
      assertThat(pom)
          .contains("<artifactId>" + service + "</artifactId>")
          .contains("<artifactId>spring-boot-maven-plugin</artifactId>")
          .contains("<classifier>exec</classifier>");
      String main = pom.replaceAll("(?s).*<mainClass>(.*)</mainClass>.*", "$1");
      assertThat(Repository.file(service + "/src/main/java/" + main.replace('.', '/') + ".java"))
          .exists();
    }
  }

  @Test
  void copiesWhatExistsAndIsNotLeftOutOfTheContext() {
    assertThat(dockerfile.copies()).contains(". .", "--chmod=755 deploy/healthy /app/healthy");
    assertThat(Repository.file("deploy/healthy")).exists();
    List<String> leftOut = Repository.text(".dockerignore").lines().toList();
    assertThat(leftOut).contains("**/target", ".git", ".env").doesNotContain("deploy");
  }

  @Test
  void runsTheJarAndNotAsRoot() {
    assertThat(dockerfile.find("ENTRYPOINT (.*)"))
        .containsExactly("[\"java\", \"-jar\", \"/app/service.jar\"]");
    assertThat(dockerfile.find("USER (\\S+)"))
        .isNotEmpty()
        .noneMatch(user -> user.matches("(root|0)(:.*)?"));
  }

  @Test
  void holdsNoSecret() {
    assertThat(dockerfile.instructions())
        .noneMatch(line -> line.matches("(?i).*(secret|password).*"));
  }
}
