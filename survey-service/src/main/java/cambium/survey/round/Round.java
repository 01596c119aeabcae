package cambium.survey.round;

import cambium.platform.web.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One run of a questionnaire. The document is its own outbox: its state and step say what has still
 * to be done and told.
 *
 * @param minimumGroup k: the fewest persons that a figure is about; frozen at opening
 * @param audience managers whose subtrees are asked; null for everybody
 * @param quiet whether no mail is sent about it
 * @param series the series that laid it down; null for a round on its own
 * @param decided what was decided after the last round, by language; empty where nothing is said
 * @param secret 256 bits in hexadecimal; exists only while the round can be answered
 * @param root the person at the top of the frozen tree
 * @param openedAt the moment, from which half time is reckoned; null where none was kept
 * @param answers responses that stood at close
 * @param versions sum of the seats' versions at close
 * @param reminders how many were sent, in steps of the minimum group; from the close on
 * @param reason why it was cancelled or went back to draft
 */
public record Round(
    @BsonId String id,
    RoundState state,
    Step step,
    String title,
    String questionnaire,
    List<String> modules,
    Instant closesAt,
    int minimumGroup,
    @Nullable List<String> audience,
    boolean quiet,
    @Nullable String series,
    @Nullable Map<String, String> decided,
    @Nullable String secret,
    @Nullable String root,
    @Nullable LocalDate openedOn,
    @Nullable Instant openedAt,
    int teams,
    int invited,
    @Nullable LocalDate closedOn,
    int answers,
    int versions,
    @Nullable Integer reminders,
    @Nullable String reason) {

  static Round draft(
      String id,
      String title,
      String questionnaire,
      List<String> modules,
      Instant closesAt,
      int minimumGroup,
      @Nullable List<String> audience,
      boolean quiet,
      @Nullable String series,
      Map<String, String> decided) {
    return new Round(
        id,
        RoundState.DRAFT,
        Step.REST,
        title,
        questionnaire,
        modules,
        closesAt,
        minimumGroup,
        audience,
        quiet,
        series,
        decided,
        null,
        null,
        null,
        null,
        0,
        0,
        null,
        0,
        0,
        null,
        null);
  }

  /** What was decided after the last round, in this language or else in English; may be empty. */
  public Optional<String> decidedIn(String language) {
    Map<String, String> texts = decided == null ? Map.of() : decided;
    return Optional.ofNullable(texts.getOrDefault(language, texts.get(Languages.DEFAULT)));
  }

  /** Whether answers are taken. */
  public boolean isOpen() {
    return state == RoundState.OPEN;
  }

  /** No finer than anybody may know: so many whole minimum groups. */
  int inSteps(long persons) {
    return (int) (persons / minimumGroup * minimumGroup);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return id + " " + state + "/" + step;
  }
}
