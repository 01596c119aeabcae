package cambium.identity.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import cambium.identity.key.Keys;
import cambium.platform.security.Sha256;
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

/** Links that let somebody in once. The store knows only the digest of what they carry. */
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
  }

  /** A link for whoever sets up an empty Cambium. */
  public String forAdministrator(Duration lifetime) {
    return make(Identity.ADMINISTRATOR, lifetime);
  }

  String make(String identity, Duration lifetime) {
    Instant now = clock.instant();
    links.deleteMany(lte("expires", now));
    String token = Keys.random();
    links.insertOne(
        new Document("_id", Sha256.text(token))
            .append("identity", identity)
            .append("expires", now.plus(lifetime)));
    return home + "/sign-in/link?token=" + token;
  }

  /** Whom the token lets in; nobody a second time, and nobody too late. */
  Optional<String> use(String token) {
    return Optional.ofNullable(
            links.findOneAndDelete(
                and(eq("_id", Sha256.text(token)), gt("expires", clock.instant()))))
        .map(link -> link.getString("identity"));
  }
}
