package cambium.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails present themselves.
 *
 * @param from the address that they come from
 * @param perMinute how many are handed to the mail server in a minute, at most
 */
@ConfigurationProperties("cambium.mail")
record MailSettings(String from, @DefaultValue("6000") int perMinute) {}
