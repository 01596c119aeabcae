package cambium.standalone;

import cambium.platform.time.AdjustableClock;
import cambium.standalone.demo.DemoHistory;
import cambium.standalone.demo.DemoLoader;
import cambium.standalone.demo.PublicApi;
import cambium.survey.invitation.PersonalLinks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One running Cambium, from its data directory up; stops in the opposite order. */
final class Installation implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Installation.class);

  private final Launch launch;
  private final Settings settings;
  private final DataDirectory data;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Installation(Launch launch, Settings settings, DataDirectory data) {
    this.launch = launch;
    this.settings = settings;
    this.data = data;
  }

  /** Checks everything that can be wrong before anything is started. */
  static Installation prepare(Launch launch, Settings settings) {
    settings.ports().requireFree(settings.loopbackOnly());
    Path directory = launch.demo() ? throwAway() : launch.dataDirectory();
    Installation installation = new Installation(launch, settings, DataDirectory.open(directory));
    if (launch.demo()) {
      installation.running.push(() -> FileSystemUtils.deleteRecursively(directory));
    }
    installation.running.push(installation.data);
    return installation;
  }

  private static Path throwAway() {
    try {
      return Files.createTempDirectory("cambium-demo-");
    } catch (IOException e) {
      throw new StartFailure("Cannot create a directory for the demo: " + e.getMessage());
    }
  }

  void start(PrintStream out) {
    Optional<DemoHistory> history =
        launch.demo() ? Optional.of(DemoHistory.before(OneClock.REAL.instant())) : Optional.empty();
    AdjustableClock clock =
        history
            .map(past -> OneClock.startingAt(past.beginning(), data.clock()))
            .orElseGet(
                () -> data.isNew() ? OneClock.ofNew(data.clock()) : OneClock.keptIn(data.clock()));
    AdminSecret secret = AdminSecret.of(settings.adminSecret(), data.adminSecret());
    Engines engines = started(Engines.start(settings, data));
    Readiness readiness = new Readiness();
    Services services =
        started(
            new Services(
                new ServiceSettings(settings, settings.ports(), engines, secret, launch.demo()),
                clock,
                readiness));
    services.start();
    history.ifPresent(past -> load(past, clock, secret, services));
    readiness.open();
    new Welcome(settings, secret, data, launch.demo()).print(services, out);
  }

  private void load(
      DemoHistory history, AdjustableClock clock, AdminSecret secret, Services services) {
    Ports ports = settings.ports();
    PersonalLinks links = services.context(Service.SURVEY).getBean(PersonalLinks.class);
    PublicApi api =
        new PublicApi(
            Service.IDENTITY.address(ports), Service.SURVEY.address(ports), secret.value());
    new DemoLoader(history, clock, OneClock.REAL, api, links::token).load();
  }

  private <T extends AutoCloseable> T started(T part) {
    synchronized (running) {
      running.push(part);
    }
    return part;
  }

  @Override
  public void close() {
    synchronized (running) {
      while (!running.isEmpty()) {
        try {
          running.pop().close();
        } catch (Exception e) {
          log.warn("Something did not stop cleanly", e);
        }
      }
    }
  }
}
