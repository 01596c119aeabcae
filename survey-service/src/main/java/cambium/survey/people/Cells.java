package cambium.survey.people;

import cambium.organization.Layer;
import cambium.platform.web.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one row, each read as what its column says. */
record Cells(long line, CSVRecord row, Map<Column, Integer> header, CsvErrors errors) {
  void refuseMoreThanHeader() {
    for (int i = header.size(); i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        errors.add(line, "", "has more values than the header has columns");
        return;
      }
    }
  }

  String id() {
    String id = text(Column.PERSON_ID);
    if (id.isEmpty()) {
      refuse(Column.PERSON_ID, "must not be empty");
    } else if (!PersonFields.isId(id)) {
      refuse(Column.PERSON_ID, "must be at most 64 characters, without spaces, / or a leading :");
    }
    return id;
  }

  String name() {
    String name = line(Column.NAME);
    if (name.isEmpty()) {
      refuse(Column.NAME, "must not be empty");
    }
    return name;
  }

  @Nullable String email() {
    String email = text(Column.EMAIL);
    if (email.isEmpty()) {
      return null;
    }
    if (!PersonFields.isEmail(email)) {
      refuse(Column.EMAIL, "is not an e-mail address");
    }
    return email;
  }

  @Nullable String manager() {
    String manager = text(Column.MANAGER_ID);
    return manager.isEmpty() ? null : manager;
  }

  String language() {
    String language = text(Column.LANGUAGE);
    if (language.isEmpty()) {
      return Languages.DEFAULT;
    }
    Optional<String> known = Languages.of(language);
    if (known.isEmpty()) {
      refuse(Column.LANGUAGE, "must be one of " + String.join(", ", Languages.ALL));
    }
    return known.orElse(Languages.DEFAULT);
  }

  @Nullable Layer layer() {
    String layer = text(Column.LAYER).toUpperCase(Locale.ROOT);
    if (layer.isEmpty()) {
      return null;
    }
    Optional<Layer> known =
        Arrays.stream(Layer.values()).filter(each -> each.name().equals(layer)).findFirst();
    if (known.isEmpty()) {
      refuse(Column.LAYER, "must be one of " + Arrays.toString(Layer.values()));
    }
    return known.orElse(null);
  }

  @Nullable String unit() {
    String unit = line(Column.UNIT);
    return unit.isEmpty() ? null : unit;
  }

  @Nullable String country() {
    String country = text(Column.COUNTRY).toUpperCase(Locale.ROOT);
    if (country.isEmpty()) {
      return null;
    }
    if (!PersonFields.isCountry(country)) {
      refuse(Column.COUNTRY, "must be a country of two letters (ISO 3166-1), such as NO");
    }
    return country;
  }

  /** A text that stays on one line, whatever a spreadsheet put into it. */
  private String line(Column column) {
    String text = PersonFields.oneLine(text(column));
    if (!PersonFields.isShort(text)) {
      refuse(column, "must be at most " + PersonFields.LONGEST_TEXT + " characters");
    }
    return text;
  }

  private String text(Column column) {
    Integer place = header.get(column);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  private void refuse(Column column, String message) {
    errors.add(line, column.title(), message);
  }
}
