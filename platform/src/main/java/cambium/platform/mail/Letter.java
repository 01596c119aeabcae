package cambium.platform.mail;

import java.util.Map;

/**
 * A mail ready to be sent.
 *
 * @param html the whole document, styles inlined
 * @param text the same for readers of plain text
 * @param headers further headers, such as List-Unsubscribe
 */
public record Letter(
    String to, String subject, String html, String text, Map<String, String> headers) {
  public Letter {
    headers = Map.copyOf(headers);
  }

  public Letter(String to, String subject, String html, String text) {
    this(to, subject, html, text, Map.of());
  }
}
