package cambium.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.identity.person.People;
import cambium.platform.mongo.StoreRules;
import cambium.platform.security.Sha256;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** One life of the service, from empty to a signed-in person, over HTTP, Kafka and mail. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityServiceTest {
  private static final String VERIFIER = "v".repeat(43);

  @TempDir static Path directory;
  private static Harness cambium;

  @BeforeAll
  static void start() {
    cambium = new Harness(directory);
  }

  @AfterAll
  static void stop() {
    cambium.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  @Order(1)
  void anEmptyStartHasALinkForTheAdministratorThatWorksOnce() throws Exception {
    String link = cambium.bean(FirstSignIn.class).link().orElseThrow();
    String token = URI.create(link).getRawQuery().replace("token=", "");
    Browser browser = new Browser();
    HttpResponse<String> scanned = browser.get(link);
    assertThat(scanned.statusCode()).isEqualTo(200);

    HttpResponse<String> in = browser.submit(link, at("/sign-in/link"), Map.of("token", token));
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(browser.cookie("cambium-identity").isHttpOnly()).isTrue();
    assertThat(browser.get(at("/")).body()).contains("Administrator");
    assertThat(claims(idToken(browser)).getStringClaim("scope")).isEqualTo("cambium.admin");

    Browser another = new Browser();
    assertThat(another.submit(link, at("/sign-in/link"), Map.of("token", token)).statusCode())
        .isEqualTo(410);
    assertThat(another.get(at("/")).body()).doesNotContain("Administrator");
  }

  @Test
  @Order(2)
  void thereIsNoSuchLinkOnceThereIsADirectory() {
    cambium.publish(Harness.kari(1));
    cambium.publish(Harness.ola());
    await().until(() -> cambium.bean(People.class).byId("p2").isPresent());
    assertThat(cambium.bean(FirstSignIn.class).link()).isEmpty();
  }

  @Test
  @Order(3)
  void aProgramGetsATokenForAnHour() throws Exception {
    HttpResponse<String> answer = programToken(Harness.SECRET);
    assertThat(answer.statusCode()).isEqualTo(200);
    String token = field(answer, "access_token");
    JWTClaimsSet claims = claims(token);
    assertThat(claims.getStringListClaim("scope")).containsExactly("cambium.admin");
    assertThat(claims.getIssuer()).isEqualTo(cambium.home());
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
    assertThat(programToken("wrong").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(4)
  void aPersonSignsInByMailAndGetsAnIdToken() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> closed = browser.get(authorization());
    assertThat(closed.statusCode()).isEqualTo(302);
    assertThat(Browser.location(closed)).endsWith("/sign-in");

    HttpResponse<String> sent =
        browser.submit(at("/sign-in"), at("/sign-in"), Map.of("email", " KARI@example.org"));
    assertThat(sent.statusCode()).isEqualTo(200);
    String link = linkTo("kari@example.org");
    HttpResponse<String> in = browser.submit(link, at("/sign-in/link"), Map.of("token", of(link)));
    assertThat(Browser.location(in)).contains("/oauth2/authorize?");

    JWTClaimsSet claims = claims(idToken(browser));
    assertThat(claims.getSubject()).isEqualTo("p1");
    assertThat(claims.getAudience()).containsExactly("cambium");
    assertThat(claims.getStringClaim("email")).isEqualTo("kari@example.org");
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    assertThat(claims.getStringClaim("name")).isEqualTo("Kari Nordmann");
    assertThat(claims.getStringClaim("locale")).isEqualTo("nb");
    assertThat(claims.getStringClaim("scope")).isEqualTo("cambium.admin");
    assertThat(claims.getStringClaim("nonce")).isEqualTo("a-nonce");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(28_700), Instant.now().plusSeconds(28_900));
  }

  @Test
  @Order(5)
  void anUnknownAddressGetsTheSameAnswerAndNoMail() throws Exception {
    String known = ask("ola@example.org").body();
    String unknown = ask("nobody@example.org").body();
    assertThat(unknown).isEqualTo(known);
    await().until(() -> cambium.mails.count("ola@example.org") == 1);
    assertThat(cambium.mails.count("nobody@example.org")).isZero();
  }

  @Test
  @Order(6)
  void whoIsNotTheRootDoesNotAdminister() throws Exception {
    Browser browser = new Browser();
    String link = linkTo("ola@example.org");
    browser.submit(link, at("/sign-in/link"), Map.of("token", of(link)));
    assertThat(claims(idToken(browser)).getStringClaim("scope")).isNull();
  }

  @Test
  @Order(7)
  void codesNeedTheVerifierAndARegisteredAddress() throws Exception {
    Browser browser = new Browser();
    assertThat(browser.get(authorization().replace("8081", "9999")).statusCode()).isEqualTo(400);
    assertThat(browser.get(authorization().replace("code_challenge=", "x=")).statusCode())
        .isIn(302, 400);
  }

  @Test
  @Order(8)
  void signingInNeedsTheTokenOfThePage() throws Exception {
    assertThat(new Browser().post(at("/sign-in"), Map.of("email", "x@example.org")).statusCode())
        .isEqualTo(403);
    assertThat(new Browser().post(at("/sign-in/demo"), Map.of("person", "p1")).statusCode())
        .isIn(403, 404);
    Browser browser = new Browser();
    assertThat(
            browser
                .submit(at("/sign-in"), at("/sign-in/demo"), Map.of("person", "p1"))
                .statusCode())
        .isIn(404, 405);
    assertThat(browser.put(at("/api/anything"), "{}").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(9)
  void askingTooOftenIsRefused() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("often@example.org").statusCode()).isEqualTo(200);
    }
    assertThat(ask("Often@example.org ").statusCode()).isEqualTo(429);
  }

  @Test
  @Order(10)
  void aLinkDiesAfterAQuarterOfAnHourOfTheOneClock() throws Exception {
    ask("kari@example.org");
    await().until(() -> cambium.mails.count("kari@example.org") == 2);
    String link = linkTo("kari@example.org");
    Browser browser = new Browser();
    assertThat(browser.put(at("/api/clock"), "{\"now\":\"2026-03-02T10:00:00Z\"}").statusCode())
        .isEqualTo(200);
    assertThat(browser.put(at("/api/clock"), "{\"now\":\"2026-03-02T09:00:00Z\"}").statusCode())
        .isEqualTo(422);
    assertThat(browser.get(at("/api/clock")).body()).contains("2026-03-02T10:00:0");
    assertThat(browser.submit(link, at("/sign-in/link"), Map.of("token", of(link))).statusCode())
        .isEqualTo(410);
  }

  @Test
  @Order(11)
  void aRestartKeepsKeysAndSignedInPeopleAndTheDemoListsPeople() throws Exception {
    String token = field(programToken(Harness.SECRET), "access_token");
    Browser browser = new Browser();
    cambium.restart("--cambium.demo=true", "--cambium.test-clock=false");
    claims(token);
    assertThat(browser.get(at("/api/clock")).statusCode()).isEqualTo(404);
    assertThat(browser.get(at("/")).body()).contains("Kari Nordmann");
    HttpResponse<String> in = browser.submit(at("/"), at("/sign-in/demo"), Map.of("person", "p2"));
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(browser.get(at("/")).body()).contains("Ola");
    cambium.restart();
    assertThat(browser.get(at("/")).body()).contains("Ola");

    cambium.publishGone("p2");
    await().until(() -> cambium.bean(People.class).byId("p2").isEmpty());
    assertThat(browser.get(at("/")).body()).doesNotContain("Ola");
  }

  @Test
  @Order(12)
  void signingOutForgetsTheBrowser() throws Exception {
    cambium.restart("--cambium.demo=true");
    Browser browser = new Browser();
    browser.submit(at("/"), at("/sign-in/demo"), Map.of("person", "p1"));
    assertThat(browser.get(at("/sign-out?client_id=cambium")).statusCode()).isEqualTo(200);
    assertThat(browser.cookie("cambium-identity").getMaxAge()).isPositive();
    browser.get(at("/sign-out?client_id=cambium"), "Sec-Fetch-Site", "same-site");
    assertThat(browser.cookie("cambium-identity").getMaxAge()).isZero();
  }

  private static String at(String path) {
    return cambium.home() + path;
  }

  private static HttpResponse<String> ask(String email) throws Exception {
    return new Browser().submit(at("/sign-in"), at("/sign-in"), Map.of("email", email));
  }

  private static String linkTo(String email) {
    await().until(() -> cambium.mails.count(email) > 0);
    List<String> links = cambium.mails.newestFirst(email, 0, 1).get(0).links();
    return links.stream().filter(link -> link.contains("token=")).findFirst().orElseThrow();
  }

  private static String of(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  private static HttpResponse<String> programToken(String secret) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString(("cambium-admin:" + secret).getBytes(StandardCharsets.UTF_8));
    return new Browser()
        .post(
            at("/oauth2/token"),
            Map.of("grant_type", "client_credentials"),
            "Authorization",
            "Basic " + basic);
  }

  private static String authorization() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", "cambium");
    asked.put("scope", "openid email profile");
    asked.put("state", "a-state");
    asked.put("nonce", "a-nonce");
    asked.put("redirect_uri", "http://localhost:8081/login/oauth2/code/cambium");
    asked.put("code_challenge", Sha256.text(VERIFIER));
    asked.put("code_challenge_method", "S256");
    return at("/oauth2/authorize?") + Browser.form(asked);
  }

  private static String idToken(Browser browser) throws Exception {
    String back = Browser.location(browser.get(authorization()));
    assertThat(back).startsWith("http://localhost:8081/login/oauth2/code/cambium?code=");
    String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    HttpResponse<String> refused = exchange(code, "w".repeat(43));
    assertThat(refused.statusCode()).isEqualTo(400);
    back = Browser.location(browser.get(authorization()));
    code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    HttpResponse<String> granted = exchange(code, VERIFIER);
    assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
    assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    return field(granted, "id_token");
  }

  private static HttpResponse<String> exchange(String code, String verifier) throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("grant_type", "authorization_code");
    asked.put("client_id", "cambium");
    asked.put("code", code);
    asked.put("redirect_uri", "http://localhost:8081/login/oauth2/code/cambium");
    asked.put("code_verifier", verifier);
    return new Browser().post(at("/oauth2/token"), asked);
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    JWKSet keys = JWKSet.parse(new Browser().get(at("/oauth2/jwks")).body());
    SignedJWT signed = SignedJWT.parse(token);
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
    assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
    return signed.getJWTClaimsSet();
  }

  private static String field(HttpResponse<String> answer, String name) {
    return JsonMapper.shared().readTree(answer.body()).get(name).asString();
  }
}
