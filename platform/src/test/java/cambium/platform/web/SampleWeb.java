package cambium.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A small service with one page and one interface, to look at what the platform gives. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
    })
@Import({PlatformWebConfiguration.class, SampleWeb.Page.class, SampleWeb.Interface.class})
class SampleWeb {

  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .build();
  }

  @Bean
  BodyLimit roomForPeople() {
    return new BodyLimit("POST", "/api/large", 256 * 1024);
  }

  @Controller
  static class Page {
    @GetMapping({"/", "/sample"})
    String sample() {
      return "sample/page";
    }
  }

  @RestController
  static class Interface {
    @PostMapping("/api/echo")
    Map<String, Object> echo(@RequestBody Map<String, Object> body) {
      return body;
    }

    @PostMapping("/api/large")
    int large(@RequestBody String body) {
      return body.length();
    }

    @GetMapping("/api/refused")
    String refused() {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "people-invalid",
              "Invalid people",
              "Two lines are wrong.")
          .with("errors", List.of(Map.of("line", 2, "column", 3, "message", "no such manager")));
    }

    @GetMapping("/api/broken")
    String broken() {
      throw new IllegalStateException("secret detail");
    }
  }
}
