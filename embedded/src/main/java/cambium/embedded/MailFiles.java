package cambium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One file per mail, numbered in the order of arrival; in memory only who each one went to. */
final class MailFiles {

  private static final String SUFFIX = ".eml";

  private record Entry(String id, String recipient) {}

  private final Path directory;
  private final List<Entry> entries = new ArrayList<>();
  private long last;

  MailFiles(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
      for (String id : idsIn(directory)) {
        entries.add(new Entry(id, recipientOf(fileOf(id))));
        last = Long.parseLong(id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the mailbox " + directory, e);
    }
  }

  private static List<String> idsIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{10}\\.eml"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static String recipientOf(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      return line == null ? "" : line.substring(line.indexOf(':') + 1).strip();
    }
  }

  void add(String recipient, byte[] raw) throws IOException {
    String id = nextId();
    Path unfinished = directory.resolve(id + ".part");
    try (var out = Files.newOutputStream(unfinished)) {
      out.write(
          (MailReader.RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(raw);
    }
    Files.move(unfinished, fileOf(id), StandardCopyOption.ATOMIC_MOVE);
    synchronized (entries) {
      entries.add(new Entry(id, recipient));
    }
  }

  private String nextId() {
    synchronized (entries) {
      return String.format(Locale.ROOT, "%010d", ++last);
    }
  }

  /** Ids of the mails whose recipient contains the text, newest first. */
  List<String> newestFirst(String recipientPart) {
    String wanted = recipientPart.toLowerCase(Locale.ROOT);
    List<String> ids = new ArrayList<>();
    synchronized (entries) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).recipient().toLowerCase(Locale.ROOT).contains(wanted)) {
          ids.add(entries.get(i).id());
        }
      }
    }
    return ids;
  }

  boolean has(String id) {
    return id.matches("\\d{10}") && Files.exists(fileOf(id));
  }

  byte[] read(String id) {
    try {
      return Files.readAllBytes(fileOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read mail " + id, e);
    }
  }

  private Path fileOf(String id) {
    return directory.resolve(id + SUFFIX);
  }
}
