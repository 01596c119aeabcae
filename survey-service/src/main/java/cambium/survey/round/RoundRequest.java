package cambium.survey.round;

import cambium.platform.web.Languages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a round is asked for with.
 *
 * @param quiet whether no mail is sent about it
 * @param decided what was decided after the last round, by language: stands first in the invitation
 */
public record RoundRequest(
    @Nullable String questionnaire,
    @Nullable List<String> modules,
    @Nullable String title,
    @Nullable String closesAt,
    @Nullable Integer minimumGroup,
    @Nullable List<String> audience,
    @Nullable Boolean quiet,
    @Nullable Map<String, String> decided) {
  /** A figure is never about fewer people. */
  public static final int LEAST_MINIMUM = 5;

  public static final int GREATEST_MINIMUM = 1_000_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DECIDED = 2000;

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
    decidedTexts().forEach((language, text) -> checkDecided(language, text, errors));
    return errors;
  }

  private static void checkDecided(String language, String text, List<FieldError> errors) {
    if (!Languages.ALL.contains(language)) {
      errors.add(new FieldError("decided", "knows " + String.join(", ", Languages.ALL) + " only"));
    } else if (text.length() > LONGEST_DECIDED) {
      errors.add(new FieldError("decided", "is longer than " + LONGEST_DECIDED + " characters"));
    }
  }

  /** By language; blank ones say nothing. */
  Map<String, String> decidedTexts() {
    Map<String, String> texts = new TreeMap<>();
    if (decided != null) {
      decided.forEach(
          (language, text) -> {
            if (text != null && !text.isBlank()) {
              texts.put(language, text.strip());
            }
          });
    }
    return texts;
  }

  Optional<Instant> closing() {
    return moment(closesAt);
  }

  /** With an offset where one is given, else UTC; to the second. */
  static Optional<Instant> moment(@Nullable String written) {
    try {
      return Optional.ofNullable(written)
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
