package cambium.notification.briefing;

import cambium.notification.result.Results;
import cambium.notification.wording.Changes;
import cambium.notification.wording.Essentials;
import cambium.notification.wording.Figures;
import cambium.notification.wording.Lines;
import cambium.notification.wording.Message;
import cambium.notification.wording.Participation;
import cambium.notification.wording.Section;
import cambium.notification.wording.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a boss is told: the briefings of those managers who report to them, in one message. */
final class RolledUpBriefing {
  private static final int MEASURES = 4;
  private static final int POINTS = 2;

  private RolledUpBriefing() {}

  /** What one of the managers may see of the own people. */
  record Part(String manager, Results results) {}

  /**
   * Writes the briefing.
   *
   * @param parts in the order in which they shall stand, which says nothing about the figures
   */
  static Message write(String round, Results whole, List<Part> parts, Texts texts) {
    List<Section> sections = new ArrayList<>();
    List<String> together = new ArrayList<>();
    if (!whole.scope().own()) {
      together.add(texts.say("report.larger.why"));
    }
    Participation.of(whole, texts).ifPresent(together::add);
    together.addAll(Changes.since(whole.measures(), POINTS, texts));
    together.add(texts.say("figure.howToRead"));
    sections.add(
        new Section(
            texts.say(whole.scope().own() ? "briefing.together" : "report.larger.figures"),
            together,
            Figures.of(Essentials.of(whole.measures(), MEASURES), texts)));
    List<Part> own = parts.stream().filter(part -> part.results().scope().own()).toList();
    own.forEach(part -> sections.add(section(part, texts)));
    List<String> others =
        parts.stream()
            .filter(part -> !own.contains(part))
            .map(part -> Lines.plain(part.manager()))
            .toList();
    if (!others.isEmpty()) {
      sections.add(
          Section.of(
              texts.say("briefing.tooFew"),
              List.of(texts.say("briefing.tooFew.who", String.join(", ", others)))));
    }
    sections.add(
        Section.of(
            texts.say("briefing.next"),
            List.of(texts.say("briefing.next.ask"), texts.say("briefing.next.answer"))));
    return new Message(
        texts.language(),
        texts.say("briefing.subject", Lines.plain(round)),
        texts.say("briefing.lead", texts.count(own.size()), texts.count(parts.size())),
        sections,
        texts.say("briefing.reason"));
  }

  private static Section section(Part part, Texts texts) {
    List<String> sentences = new ArrayList<>();
    Participation.of(part.results(), texts).ifPresent(sentences::add);
    if (Changes.any(part.results().measures())) {
      sentences.addAll(Changes.since(part.results().measures(), POINTS, texts));
    }
    return new Section(
        texts.say("briefing.of", Lines.plain(part.manager())),
        sentences,
        Figures.of(Essentials.of(part.results().measures(), MEASURES), texts));
  }
}
