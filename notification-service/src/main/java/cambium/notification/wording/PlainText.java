package cambium.notification.wording;

/** A message for readers of plain text. */
public final class PlainText {
  private PlainText() {}

  /** The whole message, with a last line of its own such as a link. */
  public static String of(Message message, String link) {
    StringBuilder text = new StringBuilder();
    text.append(message.subject()).append("\n\n").append(message.lead()).append("\n");
    for (Section section : message.sections()) {
      text.append("\n").append(section.heading()).append("\n");
      section.sentences().forEach(sentence -> text.append(sentence).append("\n"));
      section.figures().forEach(figure -> text.append(line(figure)).append("\n"));
    }
    return text.append("\n")
        .append(link)
        .append("\n\n--\n")
        .append(message.reason())
        .append("\n")
        .toString();
  }

  private static String line(Figure figure) {
    String line = "- " + figure.label() + ": " + figure.value() + ", " + figure.interval();
    return figure.change() == null ? line : line + " (" + figure.change() + ")";
  }
}
