package cambium.attack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The service with a mistake in its source: patched, compiled and loaded beside the true one. */
final class Mutant {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""), "../analytics-service/src/main/java");

  private final Path classes;

  private Mutant(Path classes) {
    this.classes = classes;
  }

  /** Puts the mistake of this name into a copy of the service that is made in the directory. */
  static ClassLoader of(String name, Path directory) {
    try {
      Mutant mutant = new Mutant(Files.createDirectories(directory.resolve(name)));
      mutant.copyTheService();
      mutant.compile(Patch.read("/cambium/attack/mutants/" + name + ".patch").apply(SOURCES));
      return new OwnFirst(mutant.classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyTheService() throws IOException {
    try {
      URI place =
          Class.forName("cambium.analytics.AnalyticsService")
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI();
      Path whole = Path.of(place);
      if (Files.isDirectory(whole)) {
        copy(whole.resolve("cambium/analytics"));
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(whole)) {
        copy(jar.getPath("cambium/analytics"));
      }
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy(Path from) throws IOException {
    Path to = classes.resolve("cambium/analytics");
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(file, target);
    }
  }

  private void compile(Map<String, String> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = classes.resolve(source.getKey());
      files.add(Files.writeString(file, source.getValue(), StandardCharsets.UTF_8));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    String path =
        classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
    List<String> options =
        List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-cp", path);
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  problems,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException("the mutant does not compile: " + problems);
      }
    }
  }
}
