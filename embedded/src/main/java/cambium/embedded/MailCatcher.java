package cambium.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on the loopback address that delivers nothing: every mail stays in a directory,
 * where whoever tries out the program can read it.
 */
public final class MailCatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MailCatcher.class);
  private static final int LARGEST_MAIL = 10 << 20;

  private final MailFiles files;
  private final SMTPServer server;

  private MailCatcher(MailFiles files, int port) {
    this.files = files;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .maxMessageSize(LARGEST_MAIL)
            .insertReceivedHeaders(false)
            .messageHandler((context, from, to, data) -> keep(to, data))
            .build();
  }

  /** Starts on the given port, 0 for any, with the mails that are already in the directory. */
  public static MailCatcher start(Path directory, int port) {
    MailCatcher catcher = new MailCatcher(new MailFiles(directory), port);
    catcher.server.start();
    return catcher;
  }

  private void keep(String to, byte[] raw) throws RejectException {
    try {
      files.add(to, raw);
    } catch (IOException e) {
      log.error("A mail could not be stored", e);
      throw new RejectException(451, "The mail could not be stored");
    }
  }

  /** The port that takes mails. */
  public int port() {
    return server.getPortAllocated();
  }

  /** How many mails went to recipients whose address contains the text; all for an empty one. */
  public int count(String recipientPart) {
    return files.newestFirst(recipientPart).size();
  }

  /** Mails to recipients whose address contains the text, newest first. */
  public List<CaughtMail> newestFirst(String recipientPart, int skip, int limit) {
    return files.newestFirst(recipientPart).stream()
        .skip(skip)
        .limit(limit)
        .map(id -> MailReader.read(id, files.read(id)))
        .toList();
  }

  /** The mail with this id. */
  public Optional<CaughtMail> find(String id) {
    return files.has(id) ? Optional.of(MailReader.read(id, files.read(id))) : Optional.empty();
  }

  @Override
  public void close() {
    server.stop();
  }
}
