package cambium.standalone;

import cambium.embedded.MailCatcher;
import cambium.standalone.mail.MailboxConfiguration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The four services, each a Spring context of its own with its own port and database. */
final class Services implements AutoCloseable {

  private static final int AT_A_TIME = 2;

  /** Publishers first: the others wait for the topics that these create. */
  private static final List<Service> ORDER =
      List.of(Service.SURVEY, Service.ANALYTICS, Service.IDENTITY, Service.NOTIFICATION);

  private final Map<Service, ConfigurableApplicationContext> contexts =
      new EnumMap<>(Service.class);

  private final ServiceSettings settings;
  private final Clock clock;
  private final Readiness readiness;

  Services(ServiceSettings settings, Clock clock, Readiness readiness) {
    this.settings = settings;
    this.clock = clock;
    this.readiness = readiness;
  }

  void start() {
    ExecutorService starters = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<CompletableFuture<Void>> starts = new ArrayList<>();
      for (Service service : ORDER) {
        starts.add(CompletableFuture.runAsync(() -> start(service), starters));
      }
      CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).join();
    } finally {
      starters.shutdown();
    }
  }

  private void start(Service service) {
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(service.application())
            .registerShutdownHook(false)
            .initializers(context -> addShared((GenericApplicationContext) context));
    if (service == Service.IDENTITY && settings.engines().mail().isPresent()) {
      application.sources(MailboxConfiguration.class);
    }
    ConfigurableApplicationContext context = application.run(settings.argumentsFor(service));
    synchronized (contexts) {
      contexts.put(service, context);
    }
  }

  private void addShared(GenericApplicationContext context) {
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerBean(
        "applicationAvailability", ApplicationAvailabilityBean.class, readiness::ofOneService);
    settings
        .engines()
        .mail()
        .ifPresent(
            catcher ->
                context.registerBean(
                    MailCatcher.class, () -> catcher, d -> d.setDestroyMethodName("")));
  }

  ConfigurableApplicationContext context(Service service) {
    synchronized (contexts) {
      return Objects.requireNonNull(contexts.get(service), service.name());
    }
  }

  @Override
  public void close() {
    synchronized (contexts) {
      contexts.values().parallelStream().forEach(ConfigurableApplicationContext::close);
      contexts.clear();
    }
  }
}
