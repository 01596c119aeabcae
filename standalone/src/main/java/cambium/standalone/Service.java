package cambium.standalone;

import cambium.analytics.AnalyticsService;
import cambium.identity.IdentityService;
import cambium.notification.NotificationService;
import cambium.survey.SurveyService;
import java.util.Locale;

/** The four services, in the order of their ports. */
enum Service {
  IDENTITY(0, IdentityService.class),
  SURVEY(1, SurveyService.class),
  ANALYTICS(2, AnalyticsService.class),
  NOTIFICATION(3, NotificationService.class);

  private final int offset;
  private final Class<?> application;

  Service(int offset, Class<?> application) {
    this.offset = offset;
    this.application = application;
  }

  Class<?> application() {
    return application;
  }

  String configurationName() {
    return word() + "-service";
  }

  /** The variable that says under which address links lead to it. */
  String addressVariable() {
    return "CAMBIUM_" + name() + "_URL";
  }

  String addressProperty() {
    return "cambium." + word() + "-url";
  }

  int port(Ports ports) {
    return ports.base() + offset;
  }

  String address(Ports ports) {
    return "http://localhost:" + port(ports);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
