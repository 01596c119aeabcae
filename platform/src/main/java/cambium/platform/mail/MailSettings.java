package cambium.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails present themselves.
 *
 * @param from the address that they come from
 */
@ConfigurationProperties("cambium.mail")
record MailSettings(String from) {}
