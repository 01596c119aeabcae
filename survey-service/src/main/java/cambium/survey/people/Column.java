package cambium.survey.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a people file. */
enum Column {
  PERSON_ID(true),
  NAME(true),
  EMAIL(true),
  MANAGER_ID(true),
  LANGUAGE(false),
  LAYER(false),
  UNIT(false),
  COUNTRY(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return required;
  }

  static Optional<Column> called(String title) {
    String wanted = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.title().equals(wanted)).findFirst();
  }
}
