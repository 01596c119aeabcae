package cambium.survey.people;

import cambium.survey.people.ImportingPeople.Outcome;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Shows what a file would change, and takes it only if it is still the one that was looked at and
 * the directory is still the one that it was held against. Nothing is kept between the two.
 */
@Service
public class PreviewingPeople {

  /** What looking at a file came to. */
  public sealed interface Look {
    record Changes(ImportPreview preview) implements Look {}

    record Refused(List<CsvError> errors) implements Look {}
  }

  private final ImportingPeople importing;

  PreviewingPeople(ImportingPeople importing) {
    this.importing = importing;
  }

  public Look look(byte[] file) {
    PeopleFile read = PeopleCsv.read(file);
    if (read instanceof PeopleFile.Refused refused) {
      return new Look.Refused(refused.errors());
    }
    ImportComparison comparison = importing.compare(((PeopleFile.Accepted) read).persons());
    return new Look.Changes(
        ImportPreview.of(Seen.of(comparison.before().version(), file).text(), comparison));
  }

  /** {@link Outcome.Overtaken} if what was seen is no longer what would happen. */
  public Outcome take(byte[] file, String seen) {
    return Seen.read(seen)
        .filter(looked -> looked.isOf(file))
        .map(looked -> importing.importSeen(file, looked.version()))
        .orElseGet(Outcome.Overtaken::new);
  }
}
