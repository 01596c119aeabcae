package cambium.deployment;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile, continued lines joined. */
record Dockerfile(List<String> instructions) {

  static Dockerfile read(String path) {
    return new Dockerfile(
        Repository.text(path)
            .replaceAll("(?m)^#.*$", "")
            .replaceAll("\\\\\\n\\s*", "")
            .lines()
            .filter(line -> !line.isBlank())
            .toList());
  }

  List<String> stages() {
    return find("FROM \\S+ AS (\\S+)");
  }

  List<String> arguments() {
    return find("ARG (\\w+).*");
  }

  /** Sources and targets of what is copied, from the working copy or from a stage. */
  List<String> copies() {
    return find("COPY (.*)");
  }

  List<String> find(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return instructions.stream()
        .flatMap(line -> compiled.matcher(line).results())
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
