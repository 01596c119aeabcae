package cambium.survey.people;

import cambium.organization.Layer;
import cambium.platform.web.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one row, each read as what its column says. */
record Cells(long line, CSVRecord row, Map<Column, Integer> header, CsvErrors errors) {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_EMAIL = 254;

  // Ids become parts of message keys, where / and a leading : have a meaning.
  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}/:][^\\s\\p{Cntrl}/]*");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?![.])(?!.*[.][.])[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\]{1,64}(?<![.])"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?[.])+[\\p{L}\\p{N}-]{2,63}");

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
    } else if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
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
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
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
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
      refuse(Column.COUNTRY, "must be a country of two letters (ISO 3166-1), such as NO");
    }
    return country;
  }

  /** A text that stays on one line, whatever a spreadsheet put into it. */
  private String line(Column column) {
    String text = text(column).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (text.length() > LONGEST_TEXT) {
      refuse(column, "must be at most " + LONGEST_TEXT + " characters");
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
