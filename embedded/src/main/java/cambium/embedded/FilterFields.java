package cambium.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads out of a filter which values a field must have for a document to match at all. */
final class FilterFields {

  /**
   * The values that a matching document can have in the field, if the filter limits them to some;
   * empty if the filter does not, which leaves a scan.
   */
  static Optional<List<Object>> valuesOf(Document filter, String field) {
    if (filter.containsKey(field)) {
      return valuesOf(filter.get(field));
    }
    if (filter.get("$and") instanceof Collection<?> parts) {
      return parts.stream()
          .map(part -> valuesOf((Document) part, field))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Optional.empty();
  }

  private static Optional<List<Object>> valuesOf(Object condition) {
    if (condition instanceof Document expression && isExpression(expression)) {
      if (expression.containsKey("$eq")) {
        return valuesOf(expression.get("$eq"));
      }
      return expression.get("$in") instanceof Collection<?> values
              && values.stream().allMatch(FilterFields::isPlain)
          ? Optional.of(List.copyOf(values))
          : Optional.empty();
    }
    return isPlain(condition) ? Optional.of(List.of(condition)) : Optional.empty();
  }

  private static boolean isExpression(Document value) {
    return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
  }

  private static boolean isPlain(Object value) {
    return value != null
        && !(value instanceof Collection)
        && !BsonRegularExpression.isRegularExpression(value)
        && !(value instanceof Document document && isExpression(document));
  }

  private FilterFields() {}
}
