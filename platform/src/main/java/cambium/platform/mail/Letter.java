package cambium.platform.mail;

/**
 * A mail ready to be sent.
 *
 * @param html the whole document, styles inlined
 * @param text the same for readers of plain text
 */
public record Letter(String to, String subject, String html, String text) {}
