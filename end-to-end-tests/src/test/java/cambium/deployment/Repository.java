package cambium.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The working copy, from its root. */
final class Repository {
  private static final Path ROOT = root();

  private Repository() {}

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Node yaml(String path) {
    return new Node(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path)));
  }

  /** Names of environment variables that configuration and code read. */
  static Set<String> variablesInUse() {
    Pattern name = Pattern.compile("CAMBIUM_[A-Z_]+");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(module -> module.resolve("src/main")).toList()) {
        if (Files.isDirectory(sources)) {
          collect(name, sources, names);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void collect(Pattern name, Path sources, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(path -> path.toString().matches(".*\\.(yml|java)"))
          .flatMap(path -> name.matcher(text(path.toString())).results())
          .map(MatchResult::group)
          .forEach(names::add);
    }
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(path -> Files.exists(path.resolve("docker-compose.yml")))
        .findFirst()
        .orElseThrow();
  }
}
