package cambium.survey.page;

import cambium.organization.Person;
import cambium.survey.people.ImportPreview;

/** What a file would change, as far as it is listed. */
record PreviewView(
    String seen,
    Cut<Person> added,
    Cut<ImportPreview.Move> moved,
    Cut<ImportPreview.Change> changed,
    Cut<Person> removed,
    boolean empty) {

  static PreviewView of(ImportPreview preview) {
    return new PreviewView(
        preview.seen(),
        Cut.of(preview.added()),
        Cut.of(preview.moved()),
        Cut.of(preview.changed()),
        Cut.of(preview.removed()),
        preview.isEmpty());
  }
}
