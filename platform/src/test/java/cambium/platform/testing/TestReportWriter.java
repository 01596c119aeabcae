package cambium.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes to {@code target/test-engines.txt} what a module's tests ran on, and what was skipped and
 * why. The last module prints the files of all.
 */
public final class TestReportWriter implements TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Set<String> skipped = new ConcurrentSkipListSet<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.add("skipped: " + name(test) + ": " + oneLine(reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
      skipped.add("skipped: " + name(test) + ": " + oneLine(reason));
    } else if (result.getStatus() == Status.FAILED) {
      failed.incrementAndGet();
    } else if (test.isTest()) {
      passed.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s on Java %s: %d passed, %d failed, %d skipped"
            .formatted(
                module.getFileName(),
                Runtime.version().feature(),
                passed.get(),
                failed.get(),
                skipped.size()));
    TestReport.facts().forEach(fact -> lines.add("  " + fact));
    skipped.forEach(skip -> lines.add("  " + skip));
    try {
      Files.write(
          Files.createDirectories(module.resolve("target")).resolve("test-engines.txt"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .map(
            source ->
                source instanceof MethodSource method
                    ? simple(method.getClassName()) + "." + method.getMethodName()
                    : source instanceof ClassSource type
                        ? simple(type.getClassName())
                        : test.getDisplayName())
        .orElse(test.getDisplayName());
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String oneLine(String reason) {
    return reason.isBlank() ? "no reason given" : reason.strip().replaceAll("\\s+", " ");
  }
}
