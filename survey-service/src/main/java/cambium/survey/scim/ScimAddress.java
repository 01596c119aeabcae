package cambium.survey.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as the library reads them. It takes an id for an endpoint where the one ends like the
 * other, as {@code s} and {@code /Users} do, and a plus for a space: ids reach it with every byte
 * encoded.
 */
final class ScimAddress {
  private static final Pattern USER = Pattern.compile("(/Users/)(?!bulkId:|[.]search$)([^/?]+)");

  private ScimAddress() {}

  static String encoded(String path) {
    Matcher user = USER.matcher(path);
    return user.matches() ? user.group(1) + everyByte(decoded(user.group(2))) : path;
  }

  /** A bulk request with such addresses in it. */
  static String encodedWithin(String bulk) {
    JsonNode request = JsonHelper.readJsonDocument(bulk);
    for (JsonNode operation : request.path("Operations")) {
      if (operation instanceof ObjectNode fields && fields.path("path").isTextual()) {
        fields.put("path", encoded(fields.path("path").textValue()));
      }
    }
    return request.toString();
  }

  private static String decoded(String id) {
    return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String everyByte(String id) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(each));
    }
    return encoded.toString();
  }
}
