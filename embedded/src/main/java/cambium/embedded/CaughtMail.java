package cambium.embedded;

import java.time.Instant;
import java.util.List;

/**
 * A mail as its reader sees it.
 *
 * @param id its place in the order of arrival
 * @param links every address it links to, in the order of the text
 */
public record CaughtMail(
    String id,
    String to,
    String from,
    String subject,
    Instant date,
    String text,
    String html,
    List<String> links) {}
