package cambium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What a service's doors answer, over HTTP. Two instances share nothing. */
class DoorsTest {
  private static TestProvider provider;
  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext two;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    provider = TestProvider.start(0);
    one = SampleDoors.start(provider.issuer());
    two = SampleDoors.start(provider.issuer());
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    provider.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "POST", "DELETE", "PATCH"})
  void aCallWithoutAValidTokenIsUnauthorised(String method) throws Exception {
    for (String authorization : List.of("", "Bearer nonsense", "Basic eDp5")) {
      HttpResponse<String> answer = send(one, method, "/api/me", "Authorization", authorization);
      assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .get()
          .asString()
          .startsWith("Bearer");
      assertThat(answer.headers().firstValue("Content-Type"))
          .get()
          .isEqualTo("application/problem+json");
      assertThat(answer.body()).contains("/problems/unauthorized");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void anOldCookieOnACallIsUnauthorisedAndNotMerelyForbidden(String method) throws Exception {
    assertThat(send(one, method, "/api/me", "Cookie", cookie(expired())).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aProgramAdministersByScope() throws Exception {
    String token =
        TestProvider.token(
            provider.issuer(),
            claims ->
                claims
                    .audience("cambium-admin")
                    .claim("email", null)
                    .claim("scope", List.of("cambium.admin")));
    assertThat(send(one, "PUT", "/api/admin", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPersonAdministersIfTheServiceSaysSo() throws Exception {
    assertThat(admin("kari@example.org", true).statusCode()).isEqualTo(403);
    assertThat(admin("kari@example.org", true).body()).contains("/problems/forbidden");
    assertThat(admin("Boss@example.org", true).statusCode()).isEqualTo(200);
    assertThat(admin("boss@example.org", false).statusCode()).isEqualTo(403);
  }

  @Test
  void tokensForOthersOfOthersAndOutOfTimeDoNotCount() throws Exception {
    for (String token :
        List.of(
            expired(),
            TestProvider.token(provider.issuer(), claims -> claims.audience("another-app")),
            TestProvider.token("http://localhost:1", claims -> claims),
            TestProvider.token(provider.issuer(), claims -> claims) + "x")) {
      assertThat(send(one, "GET", "/api/me", "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void publicPathsAreOpenAndIgnoreABadCookie() throws Exception {
    assertThat(send(one, "POST", "/api/open").body()).isEqualTo("unknown");
    assertThat(send(one, "GET", "/open", "Cookie", cookie(expired())).body()).isEqualTo("unknown");
    assertThat(send(one, "POST", "/api/open", "Cookie", cookie(good())).body()).isEqualTo("known");
    assertThat(send(one, "GET", "/actuator/health/liveness").statusCode()).isNotEqualTo(401);
  }

  @Test
  void aReaderSignsInAtOneInstanceComesBackToAnotherAndIsKnownToBoth() throws Exception {
    HttpResponse<String> closed = send(one, "GET", "/page?round=r%201", "Accept", "text/html");
    assertThat(closed.statusCode()).isEqualTo(302);
    HttpResponse<String> start = send(one, "GET", path(closed), "Accept", "text/html");
    String attempt = setCookie(start, "cambium-sample-sign-in");
    assertThat(attempt).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    String back = provider.signIn(URI.create(location(start)));
    String query = URI.create(back).getRawQuery();

    HttpResponse<String> landed =
        send(
            two,
            "GET",
            "/login/oauth2/code/cambium?" + query,
            "Cookie",
            attempt.replaceAll(";.*", ""));
    assertThat(landed.statusCode()).isEqualTo(302);
    assertThat(location(landed)).endsWith("/page?round=r%201");
    String cookie = setCookie(landed, "cambium-sample");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    for (ConfigurableApplicationContext each : List.of(one, two)) {
      HttpResponse<String> page =
          send(each, "GET", "/page", "Cookie", cookie.replaceAll(";.*", ""));
      assertThat(page.body()).startsWith("kari@example.org");
      assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("JSESSIONID"));
      assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    }
  }

  @Test
  void anAnswerThatFitsNoAttemptSignsNobodyIn() throws Exception {
    HttpResponse<String> start = send(one, "GET", "/oauth2/authorization/cambium?return=/page");
    String attempt = setCookie(start, "cambium-sample-sign-in").replaceAll(";.*", "");
    String query = URI.create(provider.signIn(URI.create(location(start)))).getRawQuery();
    String elsewhere = SignInAttempt.to("/page").cookie();
    for (String cookie : List.of("", "cambium-sample-sign-in=" + elsewhere, attempt + "A")) {
      HttpResponse<String> landed =
          send(one, "GET", "/login/oauth2/code/cambium?" + query, "Cookie", cookie);
      assertThat(landed.statusCode()).isEqualTo(400);
      assertThat(landed.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void aFormNeedsTheTokenOfItsPage() throws Exception {
    String signedIn = cookie(good());
    HttpResponse<String> page = send(one, "GET", "/page", "Cookie", signedIn);
    String csrf = setCookie(page, "cambium-sample-csrf").replaceAll(";.*", "");
    String token = page.body().split(" ", 2)[1];

    assertThat(send(one, "POST", "/page", "Cookie", signedIn).statusCode()).isEqualTo(403);
    HttpResponse<String> changed =
        send(two, "POST", "/page", "Cookie", signedIn + "; " + csrf, "X-CSRF-TOKEN", token);
    assertThat(changed.body()).isEqualTo("changed by kari@example.org");
    assertThat(changed.headers().allValues("Set-Cookie")).as("the page keeps its token").isEmpty();
    assertThat(
            send(one, "POST", "/page?_csrf=" + token, "Cookie", signedIn + "; " + csrf)
                .statusCode())
        .isEqualTo(200);
    assertThat(send(one, "POST", "/page", "Authorization", "Bearer " + good()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void signingOutTakesTheCookieBackAndLeadsToTheProvider() throws Exception {
    String signedIn = cookie(good());
    HttpResponse<String> page = send(one, "GET", "/page", "Cookie", signedIn);
    String csrf = setCookie(page, "cambium-sample-csrf").replaceAll(";.*", "");
    String token = page.body().split(" ", 2)[1];
    HttpResponse<String> out =
        send(one, "POST", "/sign-out?_csrf=" + token, "Cookie", signedIn + "; " + csrf);
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(location(out)).isEqualTo(provider.issuer() + "/bye?client_id=cambium");
    assertThat(setCookie(out, "cambium-sample")).contains("Max-Age=0");
  }

  @Test
  void everyAnswerCarriesThePolicy() throws Exception {
    HttpResponse<String> page = send(one, "GET", "/page", "Cookie", cookie(good()));
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'", "frame-ancestors 'none'", provider.issuer())
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Referrer-Policy")).get().isEqualTo("no-referrer");
  }

  @Test
  void aFragmentOfAnOldPageReloadsIt() throws Exception {
    HttpResponse<String> answer = send(one, "GET", "/page", "HX-Request", "true");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Refresh")).get().isEqualTo("true");
  }

  private static String good() {
    return TestProvider.token(provider.issuer(), claims -> claims);
  }

  private static String expired() {
    long past = Instant.now().getEpochSecond() - 3600;
    return TestProvider.token(provider.issuer(), claims -> claims.claim("exp", past));
  }

  private HttpResponse<String> admin(String email, boolean verified) throws Exception {
    String token =
        TestProvider.token(
            provider.issuer(),
            claims -> claims.claim("email", email).claim("email_verified", verified));
    return send(one, "PUT", "/api/admin", "Authorization", "Bearer " + token);
  }

  private static String cookie(String token) {
    return "cambium-sample=" + token;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String path(HttpResponse<String> answer) {
    URI uri = URI.create(location(answer));
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static String setCookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> send(
      ConfigurableApplicationContext service, String method, String path, String... headers)
      throws Exception {
    String port = service.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      if (!headers[i + 1].isEmpty()) {
        request.header(headers[i], headers[i + 1]);
      }
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
