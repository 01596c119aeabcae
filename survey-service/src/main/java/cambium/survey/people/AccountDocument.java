package cambium.survey.people;

import cambium.organization.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * How an account is stored: a person's document with what the provider adds. What no two accounts
 * may share stands in one list, so that one unique index guards it.
 */
final class AccountDocument {
  static final String HOLDS = "holds";
  static final String GONE = "gone";
  static final String TOLD = "told";
  static final String RESOURCE = "resource";

  private AccountDocument() {}

  static Document of(Account account) {
    Document document =
        PersonDocument.of(account.person())
            .append("userName", account.userName())
            .append("active", account.active())
            .append("revision", account.revision())
            .append("created", Date.from(account.created()))
            .append("changed", Date.from(account.changed()))
            .append(HOLDS, holds(account));
    if (account.resource() != null) {
      document.append(RESOURCE, account.resource());
    }
    return document;
  }

  static Account read(Document document) {
    return new Account(
        PersonDocument.read(document),
        document.getString("userName"),
        document.getBoolean("active"),
        document.getString(RESOURCE),
        document.getLong("revision"),
        instant(document, "created"),
        instant(document, "changed"));
  }

  /** What is left of somebody until everything about them is forgotten. */
  static Document gone(String id, Instant now) {
    return new Document("_id", id)
        .append("name", "")
        .append("language", "")
        .append("userName", "")
        .append("active", false)
        .append("revision", 0L)
        .append("created", Date.from(now))
        .append("changed", Date.from(now))
        .append(HOLDS, List.of("gone:" + id))
        .append(GONE, true);
  }

  static boolean isGone(Document document) {
    return document.get(GONE) != null;
  }

  static String name(String userName) {
    return "name:" + userName.toLowerCase(Locale.ROOT);
  }

  static String mail(String email) {
    return "mail:" + email.toLowerCase(Locale.ROOT);
  }

  /** A leaver keeps the name that the provider knows them by; the address is free again. */
  private static List<String> holds(Account account) {
    Person person = account.person();
    List<String> holds = new ArrayList<>(List.of(name(account.userName())));
    if (account.active() && person.email() != null) {
      holds.add(mail(person.email()));
    }
    return holds;
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
