package cambium.survey.round;

import cambium.survey.audit.AuditLog;
import cambium.survey.people.Directory;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.round.RoundRequest.FieldError;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lays a round down as a draft. */
@Service
public class DraftingRound {
  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final Directory directory;
  private final Clock clock;
  private final AuditLog log;
  private final SecureRandom random = new SecureRandom();

  DraftingRound(
      Rounds rounds,
      Questionnaires questionnaires,
      Directory directory,
      Clock clock,
      AuditLog log) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.directory = directory;
    this.clock = clock;
    this.log = log;
  }

  public Round draft(RoundRequest request) {
    return draft(request, null);
  }

  /**
   * Lays it down for a series.
   *
   * @param series id of the series; null for a round on its own
   */
  public Round draft(RoundRequest request, @Nullable String series) {
    return layDown(request, series, newId());
  }

  /**
   * Lays it down for a series under an id that was chosen before: once, however often it is called.
   */
  public Round draft(RoundRequest request, String series, String id) {
    return rounds.find(id).orElseGet(() -> layDown(request, series, id));
  }

  private Round layDown(RoundRequest request, @Nullable String series, String id) {
    List<FieldError> unreadable = request.unreadable();
    if (!unreadable.isEmpty()) {
      throw RoundProblems.unreadable(unreadable);
    }
    List<FieldError> unacceptable = new ArrayList<>();
    checkQuestionnaire(request, unacceptable);
    checkLimits(request, unacceptable);
    checkAudience(request, unacceptable);
    if (!unacceptable.isEmpty()) {
      throw RoundProblems.unacceptable(unacceptable);
    }
    Round round =
        Round.draft(
            id,
            Objects.requireNonNull(request.title()).strip(),
            Objects.requireNonNull(request.questionnaire()),
            request.pickedModules(),
            request.closing().orElseThrow(),
            request.group(),
            request.audience() == null ? null : request.audience().stream().distinct().toList(),
            Boolean.TRUE.equals(request.quiet()),
            series,
            request.decidedTexts());
    rounds.add(round);
    log.note("round.drafted", round.id(), Map.of("title", round.title()));
    return round;
  }

  private void checkQuestionnaire(RoundRequest request, List<FieldError> errors) {
    Optional<Questionnaire> known =
        questionnaires.find(Objects.requireNonNull(request.questionnaire()));
    if (known.isEmpty()) {
      errors.add(new FieldError("questionnaire", "is not known"));
      return;
    }
    List<String> unknown = known.get().unknownModules(request.pickedModules());
    if (!unknown.isEmpty()) {
      errors.add(new FieldError("modules", "are not known: " + String.join(", ", unknown)));
    }
  }

  private void checkLimits(RoundRequest request, List<FieldError> errors) {
    if (!request.closing().orElseThrow().isAfter(clock.instant())) {
      errors.add(new FieldError("closesAt", "is in the past"));
    }
    if (request.group() < RoundRequest.LEAST_MINIMUM) {
      errors.add(new FieldError("minimumGroup", "is less than " + RoundRequest.LEAST_MINIMUM));
    }
    if (request.group() > RoundRequest.GREATEST_MINIMUM) {
      errors.add(new FieldError("minimumGroup", "is more than " + RoundRequest.GREATEST_MINIMUM));
    }
  }

  private void checkAudience(RoundRequest request, List<FieldError> errors) {
    List<String> audience = request.audience();
    if (audience == null) {
      return;
    }
    if (audience.isEmpty()) {
      errors.add(new FieldError("audience", "names nobody; leave it out to ask everybody"));
      return;
    }
    List<String> unknown =
        directory.people().tree().map(tree -> Audience.unknown(tree, audience)).orElse(audience);
    if (!unknown.isEmpty()) {
      errors.add(new FieldError("audience", "are no managers: " + String.join(", ", unknown)));
    }
  }

  private String newId() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return "r-" + HexFormat.of().formatHex(bytes);
  }
}
