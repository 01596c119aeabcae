package cambium.survey.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The parts of the standard's schemas that Cambium has a use for. Whatever else a provider sends is
 * neither kept nor announced.
 */
final class KeptAttributes {
  private static final Set<String> USER =
      Set.of(
          "id",
          "externalId",
          "userName",
          "name",
          "name.formatted",
          "name.familyName",
          "name.givenName",
          "displayName",
          "preferredLanguage",
          "active",
          "emails",
          "emails.value",
          "emails.type",
          "emails.primary",
          "addresses",
          "addresses.country",
          "addresses.type",
          "addresses.primary");
  private static final Set<String> ENTERPRISE =
      Set.of(
          "organization",
          "division",
          "department",
          "manager",
          "manager.value",
          "manager.$ref",
          "manager.displayName");

  private KeptAttributes() {}

  static EndpointDefinition users(AccountHandler handler) {
    return new EndpointDefinition(
        JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON),
        schema(ClassPathReferences.USER_SCHEMA_JSON, USER),
        List.of(schema(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON, ENTERPRISE)),
        handler);
  }

  private static JsonNode schema(String location, Set<String> kept) {
    ObjectNode schema = (ObjectNode) JsonHelper.loadJsonDocument(location);
    keep((ArrayNode) schema.get("attributes"), "", kept);
    return schema;
  }

  private static void keep(ArrayNode attributes, String parent, Set<String> kept) {
    for (Iterator<JsonNode> each = attributes.iterator(); each.hasNext(); ) {
      JsonNode attribute = each.next();
      String name = parent + attribute.get("name").textValue();
      if (!kept.contains(name)) {
        each.remove();
      } else if (attribute.get("subAttributes") instanceof ArrayNode parts) {
        keep(parts, name + ".", kept);
      }
    }
  }
}
