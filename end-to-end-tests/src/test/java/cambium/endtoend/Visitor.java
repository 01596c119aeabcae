package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who opens addresses one by one: a program, a person signed in by mail, or nobody. */
final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("/sign-in/link\\?token=([A-Za-z0-9_-]+)");

  private final RunningCambium cambium;
  private final String name;
  private final @Nullable String bearer;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient follows = client(Redirect.NORMAL);
  private final HttpClient stays = client(Redirect.NEVER);

  private Visitor(RunningCambium cambium, String name, @Nullable String bearer) {
    this.cambium = cambium;
    this.name = name;
    this.bearer = bearer;
  }

  static Visitor nobody(RunningCambium cambium) {
    return new Visitor(cambium, "nobody", null);
  }

  /** The program that administers. */
  static Visitor program(RunningCambium cambium) {
    return new Visitor(cambium, "program", cambium.admin());
  }

  /** Whoever reads this mailbox; signed in at all four services. */
  static Visitor person(RunningCambium cambium, String email) {
    Visitor visitor = new Visitor(cambium, email, null);
    visitor.signIn(email);
    return visitor;
  }

  String name() {
    return name;
  }

  private void signIn(String email) {
    String page = cambium.url(RunningCambium.IDENTITY, "/sign-in");
    submit(page, page, "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> LINK.matcher(cambium.mails(email).toString()).find());
    Matcher link = LINK.matcher(cambium.mails(email).toString());
    assertThat(link.find()).isTrue();
    String enter = cambium.url(RunningCambium.IDENTITY, "/sign-in/link");
    submit(enter + "?token=" + link.group(1), enter, "token=" + link.group(1));
    for (int service = RunningCambium.SURVEY; service <= RunningCambium.NOTIFICATION; service++) {
      String home = cambium.url(service, "/");
      HttpResponse<byte[]> landed = send(follows, request(home).GET());
      assertThat(landed.uri()).as("%s signs in", name).isEqualTo(URI.create(home));
    }
  }

  private void submit(String page, String action, String form) {
    String shown = new String(send(follows, request(page).GET()).body(), StandardCharsets.UTF_8);
    Matcher csrf = CSRF.matcher(shown);
    String fields = csrf.find() ? form + "&_csrf=" + csrf.group(1) : form;
    send(
        follows,
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  /** What stands at this address; where it leads elsewhere, that it does. */
  HttpResponse<byte[]> open(String url) {
    return send(stays, request(url).GET());
  }

  private HttpRequest.Builder request(String url) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
            .header("Accept-Language", "en");
    return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private HttpClient client(Redirect redirect) {
    return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
  }

  private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
