package cambium.survey.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a round is asked for with. */
public record RoundRequest(
    @Nullable String questionnaire,
    @Nullable List<String> modules,
    @Nullable String title,
    @Nullable String closesAt,
    @Nullable Integer minimumGroup,
    @Nullable List<String> audience,
    @Nullable Boolean quiet) {
  static final int LEAST_MINIMUM = 5;
  static final int GREATEST_MINIMUM = 1_000_000;
  private static final int LONGEST_TITLE = 200;

  /** What is wrong with a field. */
  public record FieldError(String field, String message) {}

  /** What is missing or unreadable. */
  List<FieldError> unreadable() {
    List<FieldError> errors = new ArrayList<>();
    if (questionnaire == null || questionnaire.isBlank()) {
      errors.add(new FieldError("questionnaire", "is required"));
    }
    if (title == null || title.isBlank()) {
      errors.add(new FieldError("title", "is required"));
    } else if (title.length() > LONGEST_TITLE) {
      errors.add(new FieldError("title", "is longer than " + LONGEST_TITLE + " characters"));
    }
    if (closesAt == null) {
      errors.add(new FieldError("closesAt", "is required"));
    } else if (closing().isEmpty()) {
      errors.add(new FieldError("closesAt", "must be a moment such as 2026-03-16T16:00:00Z"));
    }
    return errors;
  }

  /** With an offset where one is given, else UTC; to the second. */
  Optional<Instant> closing() {
    try {
      return Optional.ofNullable(closesAt)
          .map(
              text ->
                  DateTimeFormatter.ISO_DATE_TIME.parseBest(
                      text, OffsetDateTime::from, LocalDateTime::from))
          .map(
              moment ->
                  moment instanceof OffsetDateTime offset
                      ? offset.toInstant()
                      : ((LocalDateTime) moment).toInstant(ZoneOffset.UTC))
          .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  List<String> pickedModules() {
    return modules == null ? List.of() : modules.stream().distinct().toList();
  }

  int group() {
    return minimumGroup == null ? LEAST_MINIMUM : minimumGroup;
  }
}
