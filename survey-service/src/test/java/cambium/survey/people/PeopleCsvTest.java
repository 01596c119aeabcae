package cambium.survey.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cambium.organization.Layer;
import cambium.organization.Person;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A people file is taken whole or refused with every reason. */
class PeopleCsvTest {
  private static final String HEADER = "person_id,name,email,manager_id,language,layer,unit\n";
  private static final String ROOT = "r,Root,r@acme.example,,,,\n";

  @Test
  void readsEveryColumn() {
    assertThat(accepted(HEADER + ROOT + "b, Bo Ås ,Bo@acme.example,r,sv,EMPLOYEE,Harbour\n"))
        .containsExactly(
            new Person("r", "Root", "r@acme.example", null, "en", null, null),
            new Person("b", "Bo Ås", "Bo@acme.example", "r", "sv", Layer.EMPLOYEE, "Harbour"));
  }

  @Test
  void takesColumnsInAnyOrderAndTheLastThreeMissing() {
    assertThat(accepted("Manager_ID,name,person_id,email\n,Root,r,\nr,Bo,b,\n"))
        .extracting(Person::id, Person::manager, Person::email, Person::language)
        .containsExactly(tuple("r", null, null, "en"), tuple("b", "r", null, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFperson_id,name,email,manager_id\nr,Root,,\nb,\"Bo, \"\"B\"\"\",,r\n",
        "person_id;name;email;manager_id\r\nr;Root;;\r\nb;\"Bo, \"\"B\"\"\";;r\r\n",
        "\uFEFFperson_id;name;email;manager_id;unit\nr;Root;;;\nb;\"Bo, \"\"B\"\"\";;r",
        "person_id,name,email,manager_id\n\nr,Root,,\n,,,\nb,\"Bo,\r\n\"\"B\"\"\",,r\n\n",
      })
  void takesWhatSpreadsheetsWrite(String file) {
    assertThat(accepted(file)).extracting(Person::name).containsExactly("Root", "Bo, \"B\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          b,Bo,b@acme.example,nobody,,,      | manager_id
          b,Bo,b@acme.example,b,,,           | manager_id
          b,Bo,b@acme.example,,,,            | manager_id
          r,Bo,b@acme.example,r,,,           | person_id
          ,Bo,b@acme.example,r,,,            | person_id
          b b,Bo,b@acme.example,r,,,         | person_id
          :b,Bo,b@acme.example,r,,,          | person_id
          b,,b@acme.example,r,,,             | name
          b,Bo,R@ACME.example,r,,,           | email
          b,Bo,acme.example,r,,,             | email
          b,Bo,b@acme,r,,,                   | email
          b,Bo,b@@acme.example,r,,,          | email
          b,Bo,b..o@acme.example,r,,,        | email
          b,Bo,Bo <b@acme.example>,r,,,      | email
          b,Bo,b@acme.example,r,tlh,,        | language
          b,Bo,b@acme.example,r,,BOSS,       | layer
          b,Bo,b@acme.example,r,,,,more      | ``
          b,"Bo"x,b@acme.example,r,,,        | ``
          """)
  void refusesARowWithLineAndColumn(String row, String column) {
    assertThat(errors(HEADER + ROOT + row + "\n")).contains(tuple(3L, column));
  }

  @Test
  void countsTheLinesOfTheFile() {
    String file = HEADER + ROOT + "\nb,\"Bo\nB\",,r,,,\nc,Cy,,nobody,,,\r\nd,Di,x,r,,,";
    assertThat(errors(file)).containsExactly(tuple(6L, "manager_id"), tuple(7L, "email"));
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThat(errors(HEADER + ROOT + "b,,x,nobody,xx,yy,\n"))
        .containsExactlyInAnyOrder(
            tuple(3L, "name"),
            tuple(3L, "email"),
            tuple(3L, "manager_id"),
            tuple(3L, "language"),
            tuple(3L, "layer"));
  }

  @Test
  void namesTheMembersOfACircle() {
    String file = HEADER + ROOT + "a,A,,c,,,\nb,B,,a,,,\nc,C,,b,,,\nd,D,,c,,,\n";
    PeopleFile read = PeopleCsv.read(file.getBytes(UTF_8));
    assertThat(((PeopleFile.Refused) read).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.column()).isEqualTo("manager_id");
              assertThat(error.message()).contains("a → c → b → a");
            });
  }

  @Test
  void needsSomebodyWithoutManager() {
    assertThat(errors(HEADER)).containsExactly(tuple(1L, "manager_id"));
    assertThat(errors(HEADER + "a,A,,b,,,\nb,B,,a,,,\n"))
        .contains(tuple(1L, "manager_id"), tuple(2L, "manager_id"));
  }

  @Test
  void refusesAHeaderThatItDoesNotKnow() {
    assertThat(errors("")).extracting(Tuple::toList).hasSize(4);
    assertThat(errors("person_id,name,manager_id\nr,Root,\n")).contains(tuple(1L, "email"));
    assertThat(errors("person_id,name,email,manager_id,salary\n")).contains(tuple(1L, "salary"));
    assertThat(errors("person_id,name,email,manager_id,name\n")).contains(tuple(1L, "name"));
  }

  @Test
  void refusesOtherEncodings() {
    byte[] latin = (HEADER + ROOT + "b,Åse,,r,,,\n").getBytes(ISO_8859_1);
    assertThat(PeopleCsv.read(latin))
        .isEqualTo(
            new PeopleFile.Refused(
                List.of(new CsvError(3, "", "is not UTF-8; save the file as UTF-8"))));
  }

  private static List<Person> accepted(String file) {
    PeopleFile read = PeopleCsv.read(file.getBytes(UTF_8));
    assertThat(read).isInstanceOf(PeopleFile.Accepted.class);
    return ((PeopleFile.Accepted) read).persons();
  }

  private static List<Tuple> errors(String file) {
    PeopleFile read = PeopleCsv.read(file.getBytes(UTF_8));
    assertThat(read).isInstanceOf(PeopleFile.Refused.class);
    return ((PeopleFile.Refused) read)
        .errors().stream().map(error -> tuple(error.line(), error.column())).toList();
  }
}
