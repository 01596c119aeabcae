package cambium.notification.wording;

import java.util.List;

/**
 * What somebody is told, before it becomes a mail or a page.
 *
 * @param language in which it is written
 * @param subject says the content
 * @param lead the one sentence that remains if nothing else is read
 * @param reason why the reader gets it
 */
public record Message(
    String language, String subject, String lead, List<Section> sections, String reason) {}
