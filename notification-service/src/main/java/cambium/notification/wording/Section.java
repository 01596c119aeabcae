package cambium.notification.wording;

import java.util.List;

/** A part of a message under its own heading: sentences, then figures. */
public record Section(String heading, List<String> sentences, List<Figure> figures) {
  /** A section of sentences only. */
  public static Section of(String heading, List<String> sentences) {
    return new Section(heading, sentences, List.of());
  }
}
