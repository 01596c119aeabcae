package cambium.survey;

import cambium.survey.RunningSurvey.Answer;
import cambium.survey.invitation.PersonalLinks;
import java.util.ArrayList;
import java.util.List;

/** Builds an organisation and a round over it: {@code anOpenRound(survey).withTeamOf(4).open()}. */
public final class RoundFixture {
  private static final String[] LANGUAGES = {"en", "nb", "da", "sv"};

  private final RunningSurvey survey;
  private final StringBuilder people =
      new StringBuilder(
          "person_id,name,email,manager_id,language\nroot,Rut,root@acme.example,,en\n");
  private final List<String> persons = new ArrayList<>(List.of("root"));
  private String more = "";
  private int teams;

  private RoundFixture(RunningSurvey survey) {
    this.survey = survey;
  }

  public static RoundFixture anOpenRound(RunningSurvey survey) {
    return new RoundFixture(survey);
  }

  /** A first-line manager below the root, with so many people who take turns in language. */
  public RoundFixture withTeamOf(int size) {
    String manager = "m" + ++teams;
    add(manager, "root", "en", manager + "@acme.example");
    for (int i = 1; i <= size; i++) {
      String person = manager + "e" + i;
      add(person, manager, LANGUAGES[i % 4], person + "@acme.example");
    }
    return this;
  }

  /** Somebody in the last team who has no address. */
  public RoundFixture withSomebodyWithoutMailbox() {
    add("nomail", "m" + teams, "nb", "");
    return this;
  }

  /** More of the request, such as {@code "quiet":true}. */
  public RoundFixture with(String json) {
    more += "," + json;
    return this;
  }

  private void add(String person, String manager, String language, String email) {
    people.append(String.join(",", person, person, email, manager, language)).append('\n');
    persons.add(person);
  }

  /** Imports the people only. */
  public RoundFixture imported() {
    expect(survey.importPeople(people.toString()), 200);
    return this;
  }

  /** The id of a draft over these people. */
  public String draft() {
    imported();
    String request =
        """
        {"questionnaire":"cambium-pulse","title":"March pulse",
         "closesAt":"2026-03-16T16:00:00Z" %s}
        """
            .formatted(more);
    return expect(survey.post("/api/rounds", request), 201).text("id");
  }

  public OpenRound open() {
    String id = draft();
    expect(survey.post("/api/rounds/" + id + "/open", ""), 200);
    return new OpenRound(survey, id, List.copyOf(persons));
  }

  private static Answer expect(Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError("expected " + status + " but " + answer);
    }
    return answer;
  }

  /** A round that takes answers. */
  public record OpenRound(RunningSurvey survey, String id, List<String> persons) {
    public String token(String person) {
      return survey.bean(PersonalLinks.class).token(id, person).orElseThrow();
    }

    public List<String> tokens() {
      return persons.stream().map(this::token).toList();
    }

    public Answer close() {
      return survey.post("/api/rounds/" + id + "/close", "");
    }

    public Answer look() {
      return survey.get("/api/rounds/" + id);
    }
  }
}
