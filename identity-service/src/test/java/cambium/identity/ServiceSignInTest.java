package cambium.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.identity.person.People;
import cambium.platform.security.SecurityConfiguration;
import cambium.platform.security.Viewer;
import cambium.platform.web.PlatformWebConfiguration;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service of another port, this provider, and a browser that follows where it is sent. */
class ServiceSignInTest {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir static Path directory;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
      })
  @Import({PlatformWebConfiguration.class, SecurityConfiguration.class, Service.Page.class})
  static class Service {
    @RestController
    static class Page {
      @GetMapping("/round")
      String page(Viewer viewer) {
        return viewer.email() + " " + viewer.admin();
      }
    }
  }

  @Test
  void whoeverOpensAPageComesBackToItSignedInAndProgramsAdminister() throws Exception {
    int port = Harness.freePort();
    String service = "http://localhost:" + port;
    try (Harness cambium =
            new Harness(directory, "--cambium.demo=true", "--cambium.survey-url=" + service);
        ConfigurableApplicationContext running = start(port, cambium.home())) {
      assertThat(running.isActive()).isTrue();
      cambium.publish(Harness.kari(1));
      await().until(() -> cambium.bean(People.class).byId("p1").isPresent());

      HttpResponse<String> asked = get(service + "/round?id=1");
      assertThat(asked.uri()).isEqualTo(URI.create(cambium.home() + "/sign-in"));
      HttpResponse<String> landed = post(cambium.home() + "/sign-in/demo", "person=p1", asked);
      assertThat(landed.uri()).isEqualTo(URI.create(service + "/round?id=1"));
      assertThat(landed.body()).isEqualTo("kari@example.org true");
      assertThat(cookies.getCookieStore().getCookies())
          .extracting(HttpCookie::getName)
          .contains("cambium-identity", "cambium-sample")
          .doesNotContain("JSESSIONID");
    }
  }

  private static ConfigurableApplicationContext start(int port, String identityUrl) {
    return new SpringApplication(Service.class)
        .run(
            "--spring.config.name=none",
            "--server.port=" + port,
            "--logging.level.root=warn",
            "--cambium.identity-url=" + identityUrl,
            "--cambium.security.cookie=cambium-sample");
  }

  private HttpResponse<String> get(String url) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String fields, HttpResponse<String> page)
      throws Exception {
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    return browser.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + csrf.group(1)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
