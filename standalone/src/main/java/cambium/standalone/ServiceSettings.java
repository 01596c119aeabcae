package cambium.standalone;

import java.util.ArrayList;
import java.util.List;

/** What the services are told that depends on how this process was started. */
record ServiceSettings(
    Settings settings, Ports ports, Engines engines, AdminSecret secret, boolean demo) {

  /** As arguments, since these win over every file. */
  String[] argumentsFor(Service service) {
    List<String> arguments = new ArrayList<>();
    add(arguments, "spring.config.name", service.configurationName());
    add(arguments, "spring.jmx.enabled", "false");
    add(arguments, "server.port", String.valueOf(service.port(ports)));
    add(arguments, "cambium.kafka.bootstrap-servers", engines.kafka());
    add(arguments, "cambium.kafka.static-member", "true");
    add(arguments, "cambium.mongodb.uri", engines.mongodb());
    add(arguments, "cambium.admin-secret", secret.value());
    add(arguments, "cambium.demo", String.valueOf(demo));
    if (settings.loopbackOnly()) {
      add(arguments, "server.address", "127.0.0.1");
    }
    engines
        .mail()
        .ifPresent(
            catcher -> {
              add(arguments, "spring.mail.host", "127.0.0.1");
              add(arguments, "spring.mail.port", String.valueOf(catcher.port()));
            });
    for (Service other : Service.values()) {
      if (!settings.isSet(other.addressVariable())) {
        add(arguments, other.addressProperty(), other.address(ports));
      }
    }
    return arguments.toArray(String[]::new);
  }

  private static void add(List<String> arguments, String name, String value) {
    arguments.add("--" + name + "=" + value);
  }
}
