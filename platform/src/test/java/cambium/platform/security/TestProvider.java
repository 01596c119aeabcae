package cambium.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A provider of OpenID tokens in the test's own process, with a door that can be shut. */
final class TestProvider implements AutoCloseable {
  private static final RSAKey KEY = key();

  private final HttpServer server;
  private final Map<String, String> nonceOfCode = new ConcurrentHashMap<>();
  private final Map<String, String> challengeOfCode = new ConcurrentHashMap<>();

  private TestProvider(HttpServer server) {
    this.server = server;
  }

  static TestProvider start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    TestProvider provider = new TestProvider(server);
    server.createContext("/.well-known/openid-configuration", provider::describe);
    server.createContext("/keys", x -> answer(x, 200, new JWKSet(KEY).toString()));
    server.createContext("/token", provider::exchange);
    server.start();
    return provider;
  }

  String issuer() {
    return issuer(server.getAddress().getPort());
  }

  static String issuer(int port) {
    return "http://localhost:" + port;
  }

  /** What a browser gets back from the authorization endpoint once the person has signed in. */
  String signIn(URI authorization) {
    Map<String, String> asked = parameters(authorization.getRawQuery());
    String code = UUID.randomUUID().toString();
    nonceOfCode.put(code, asked.getOrDefault("nonce", ""));
    challengeOfCode.put(code, asked.getOrDefault("code_challenge", ""));
    return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
  }

  static String token(String issuer, UnaryOperator<JWTClaimsSet.Builder> more) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("p1")
            .audience("cambium")
            .claim("iat", Instant.now().getEpochSecond())
            .claim("exp", Instant.now().getEpochSecond() + 600)
            .claim("email", "Kari@Example.org")
            .claim("email_verified", true)
            .claim("name", "Kari");
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
            more.apply(claims).build());
    try {
      token.sign(new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize",
         "token_endpoint":"ISSUER/token","jwks_uri":"ISSUER/keys",
         "end_session_endpoint":"ISSUER/bye"}
        """
            .replace("ISSUER", issuer()));
  }

  private void exchange(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> asked = parameters(body);
    String code = asked.getOrDefault("code", "");
    String challenge = challengeOfCode.remove(code);
    if (challenge == null
        || !challenge.equals(Sha256.text(asked.getOrDefault("code_verifier", "")))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String nonce = nonceOfCode.getOrDefault(code, "");
    String idToken = token(issuer(), claims -> claims.claim("nonce", nonce));
    answer(
        exchange,
        200,
        "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":600,\"id_token\":\""
            + idToken
            + "\"}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new ConcurrentHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
