package cambium.platform.security;

import cambium.platform.web.PlatformWebConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small service with doors, to knock at. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
    })
@Import({PlatformWebConfiguration.class, SecurityConfiguration.class, SampleDoors.Pages.class})
class SampleDoors {
  static ConfigurableApplicationContext start(String identityUrl) {
    SpringApplication service = new SpringApplication(SampleDoors.class);
    return service.run(
        "--server.port=0",
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn",
        "--cambium.identity-url=" + identityUrl,
        "--cambium.security.cookie=cambium-sample",
        "--cambium.security.public-paths=/api/open,/open");
  }

  @Bean
  Administrators administrators() {
    return "boss@example.org"::equals;
  }

  @RestController
  static class Pages {
    @RequestMapping("/api/me")
    Viewer me(Viewer viewer) {
      return viewer;
    }

    @PutMapping("/api/admin")
    Map<String, Object> admin(Viewer viewer) {
      viewer.requireAdmin();
      return Map.of("email", String.valueOf(viewer.email()));
    }

    @RequestMapping({"/api/open", "/open"})
    String open() {
      return Viewer.current().signedIn() ? "known" : "unknown";
    }

    @GetMapping(value = "/page", produces = MediaType.TEXT_HTML_VALUE)
    String page(Viewer viewer, @RequestAttribute("_csrf") CsrfToken csrf) {
      return viewer.email() + " " + csrf.getToken();
    }

    @PostMapping("/page")
    String change(Viewer viewer) {
      return "changed by " + viewer.email();
    }
  }
}
