package cambium.identity.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import cambium.identity.key.Keys;
import cambium.platform.security.Sha256;
import cambium.platform.time.RealTime;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links that let somebody in once. The store knows only the digest of what they carry. The
 * administrator's first link lives in real time: whoever tries Cambium out may set the one clock
 * before following it.
 */
@Component
public class SignInLinks {
  private final MongoCollection<Document> links;
  private final Clock clock;
  private final String home;

  SignInLinks(MongoDatabase database, Clock clock, @Value("${cambium.identity-url}") String home) {
    this.links = database.getCollection("sign-in-links");
    this.clock = clock;
    this.home = home;
    links.createIndex(Indexes.ascending("expires"));
    links.createIndex(Indexes.ascending("identity"));
  }

  /** A link for whoever sets up an empty Cambium. */
  public String forAdministrator(Duration lifetime) {
    return make(Identity.ADMINISTRATOR, lifetime);
  }

  String make(String identity, Duration lifetime) {
    Instant now = clockFor(identity).instant();
    links.deleteMany(lte("expires", earliestNow()));
    String token = Keys.random();
    links.insertOne(
        new Document("_id", Sha256.text(token))
            .append("identity", identity)
            .append("expires", now.plus(lifetime)));
    return home + "/sign-in/link?token=" + token;
  }

  /** Whom the token lets in; nobody a second time, and nobody too late. */
  Optional<String> use(String token) {
    return Optional.ofNullable(links.findOneAndDelete(eq("_id", Sha256.text(token))))
        .filter(
            link ->
                link.getDate("expires")
                    .toInstant()
                    .isAfter(clockFor(link.getString("identity")).instant()))
        .map(link -> link.getString("identity"));
  }

  /** No link lets this one in any more. */
  void forget(String identity) {
    links.deleteMany(eq("identity", identity));
  }

  private Clock clockFor(String identity) {
    return identity.equals(Identity.ADMINISTRATOR) ? RealTime.CLOCK : clock;
  }

  private Instant earliestNow() {
    Instant now = clock.instant();
    Instant realNow = RealTime.CLOCK.instant();
    return now.isBefore(realNow) ? now : realNow;
  }
}
