package cambium.notification.delivery;

import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.wording.Message;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import java.util.Collection;
import java.util.Optional;

/**
 * One kind of message that a released round brings to some people, by mail and in the inbox. A bean
 * of this type is all it takes.
 */
public interface Carried {
  /** The kind, as deliveries name it. */
  String kind();

  /** The last part of its page's address. */
  String page();

  /** The ids of those whom it concerns; some may have left or have no mailbox. */
  Collection<String> recipients(Release release, Organisation organisation);

  /** The message as this reader may see it; empty if it does not concern them. */
  Optional<Message> write(Release release, Organisation organisation, Person reader, Texts texts);
}
