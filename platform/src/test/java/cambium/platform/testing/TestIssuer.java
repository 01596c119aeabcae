package cambium.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** An identity provider in the process of a test, whose tokens the service under test trusts. */
public final class TestIssuer implements AutoCloseable {
  private final RSAKey key;
  private final HttpServer server;

  private TestIssuer(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  public static TestIssuer start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TestIssuer issuer = new TestIssuer(key, HttpServer.create(address, 0));
      issuer.serve("/.well-known/openid-configuration", issuer.description());
      issuer.serve("/keys", new JWKSet(key).toString());
      issuer.server.start();
      return issuer;
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The token of the program that administers. */
  public String adminToken() {
    return token(
        new JWTClaimsSet.Builder()
            .subject("cambium-admin")
            .audience("cambium-admin")
            .claim("scope", List.of("cambium.admin")));
  }

  /** The token of a person who signed in. */
  public String personToken(String email) {
    return token(
        new JWTClaimsSet.Builder()
            .subject(email)
            .audience("cambium")
            .claim("email", email)
            .claim("email_verified", true)
            .claim("name", email));
  }

  private String token(JWTClaimsSet.Builder claims) {
    long now = Instant.now().getEpochSecond();
    JWTClaimsSet all = claims.issuer(url()).claim("iat", now).claim("exp", now + 600).build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private String description() {
    return """
        {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize",
         "token_endpoint":"ISSUER/token","jwks_uri":"ISSUER/keys"}
        """
        .replace("ISSUER", url());
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
