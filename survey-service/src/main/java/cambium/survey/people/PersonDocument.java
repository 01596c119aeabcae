package cambium.survey.people;

import cambium.organization.Layer;
import cambium.organization.Person;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a person is stored; what is absent is not written. */
final class PersonDocument {

  private PersonDocument() {}

  static Document of(Person person) {
    Document document =
        new Document("_id", person.id())
            .append("name", person.name())
            .append("language", person.language());
    put(document, "email", person.email());
    put(document, "manager", person.manager());
    put(document, "layer", person.layer() == null ? null : person.layer().name());
    put(document, "unit", person.unit());
    put(document, "country", person.country());
    return document;
  }

  static Person read(Document document) {
    String layer = document.getString("layer");
    return new Person(
        document.getString("_id"),
        document.getString("name"),
        document.getString("email"),
        document.getString("manager"),
        document.getString("language"),
        layer == null ? null : Layer.valueOf(layer),
        document.getString("unit"),
        document.getString("country"));
  }

  private static void put(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.append(field, value);
    }
  }
}
