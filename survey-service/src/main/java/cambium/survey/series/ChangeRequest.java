package cambium.survey.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be changed of a pulse: {@code skip}, {@code opens}, {@code closes}, {@code module},
 * {@code title}. What is not named stays; what is named without a value is as the series says.
 */
public record ChangeRequest(Map<String, Optional<String>> fields) {
  static final int LONGEST_TITLE = 200;
  private static final Set<String> KNOWN = Set.of("skip", "opens", "closes", "module", "title");

  /** From JSON, where null stands for no value. */
  static ChangeRequest of(JsonNode json) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    for (String name : json.propertyNames()) {
      JsonNode value = json.get(name);
      boolean fits = name.equals("skip") ? value.isBoolean() : value.isString() || value.isNull();
      if (!KNOWN.contains(name)) {
        faults.add(Fault.of(name, "unknown", "is not known"));
      } else if (!fits) {
        faults.add(Fault.of(name, "kind", "must be " + kind(name)));
      } else {
        fields.put(name, value.isNull() ? Optional.empty() : Optional.of(value.asString()));
      }
    }
    if (fields.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of("", "nothing", "nothing is to be changed"));
    }
    if (!faults.isEmpty()) {
      throw SeriesProblems.notPossible(faults);
    }
    return new ChangeRequest(fields);
  }

  private static String kind(String name) {
    return name.equals("skip") ? "true or false" : "a text, or null for what the series says";
  }

  boolean names(String field) {
    return fields.containsKey(field);
  }

  Optional<String> text(String field) {
    return fields
        .getOrDefault(field, Optional.empty())
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  /** The change as it would be, the module left aside; adds what cannot be read. */
  Change appliedTo(Change before, ZoneId zone, List<Fault> faults) {
    return new Change(
        names("skip") ? text("skip").filter("true"::equals).isPresent() : before.skipped(),
        names("opens") ? moment("opens", zone, faults) : before.opens(),
        names("closes") ? moment("closes", zone, faults) : before.closes(),
        before.module(),
        names("title") ? title(faults) : before.title());
  }

  private @Nullable String title(List<Fault> faults) {
    String title = text("title").orElse(null);
    if (title != null && title.length() > LONGEST_TITLE) {
      faults.add(
          Fault.of("title", "title-long", "is longer than " + LONGEST_TITLE + " characters"));
    }
    return title;
  }

  /** Local where no offset is given. */
  private @Nullable LocalDateTime moment(String field, ZoneId zone, List<Fault> faults) {
    String text = text(field).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      TemporalAccessor moment =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      LocalDateTime local =
          moment instanceof OffsetDateTime offset
              ? offset.atZoneSameInstant(zone).toLocalDateTime()
              : (LocalDateTime) moment;
      return local.truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException unreadable) {
      faults.add(Fault.of(field, "moment", "must be a moment such as 2026-04-07T08:00"));
      return null;
    }
  }
}
