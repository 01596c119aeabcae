package cambium.survey.preference;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cambium.survey.people.Leavers;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;

/** What people have chosen; nothing is kept of those who have not, or who have left. */
@Repository
class MailPreferences implements Leavers {
  private final MongoCollection<MailPreference> preferences;

  MailPreferences(MongoDatabase database) {
    this.preferences = database.getCollection("mail_preferences", MailPreference.class);
  }

  MailPreference of(String person) {
    return Objects.requireNonNullElseGet(
        preferences.find(eq("_id", person)).first(), () -> MailPreference.none(person));
  }

  void keep(MailPreference chosen) {
    if (chosen.isNone()) {
      preferences.deleteOne(eq("_id", chosen.person()));
    } else {
      preferences.replaceOne(eq("_id", chosen.person()), chosen, new ReplaceOptions().upsert(true));
    }
  }

  @Override
  public void left(List<String> persons) {
    preferences.deleteMany(in("_id", persons));
  }
}
