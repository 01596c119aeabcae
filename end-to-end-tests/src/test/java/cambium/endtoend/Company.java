package cambium.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A made-up company of four levels, as a people CSV. */
final class Company {
  private static final Pattern TOKEN = Pattern.compile("/r(?:\\?lang=\\w+)?#([A-Za-z0-9_-]{43})");

  private final List<String> rows = new ArrayList<>();
  private int people;

  /** A root, {@code divisions} of it, {@code teams} in each, {@code members} in each team. */
  static Company of(int divisions, int teams, int members) {
    Company company = new Company();
    company.add("root", "");
    for (int d = 0; d < divisions; d++) {
      String division = "d" + d;
      company.add(division, "root");
      for (int t = 0; t < teams; t++) {
        String team = division + "t" + t;
        company.add(team, division);
        for (int m = 0; m < members; m++) {
          company.add(team + "m" + m, team);
        }
      }
    }
    return company;
  }

  private void add(String id, String manager) {
    rows.add(String.join(",", id, "Person " + id, id + "@example.org", manager, "en"));
    people++;
  }

  String csv() {
    return "person_id,name,email,manager_id,language\n" + String.join("\n", rows) + "\n";
  }

  int people() {
    return people;
  }

  /** The token of the personal link in a mail. */
  static String token(JsonNode mail) {
    Matcher link = TOKEN.matcher(mail.path("text").asString());
    if (!link.find()) {
      throw new AssertionError("no personal link in: " + mail);
    }
    return link.group(1);
  }
}
