package cambium.survey.people;

import cambium.organization.Person;
import java.util.List;

/** What reading a people file came to: everybody, or nobody and the reasons. */
sealed interface PeopleFile {
  record Accepted(List<Person> persons) implements PeopleFile {}

  record Refused(List<CsvError> errors) implements PeopleFile {}
}
