/** Plans, claims, sends and records mails, so that nobody gets one twice. */
@NullMarked
package cambium.platform.mail;

import org.jspecify.annotations.NullMarked;
