package cambium.notification.digest;

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

/** What everybody who was invited is told: the organisation's totals, and what happens next. */
final class Digest {
  private static final int MEASURES = 4;
  private static final int POINTS = 1;

  private Digest() {}

  static Message write(String round, Results organisation, Texts texts) {
    List<String> heard = new ArrayList<>();
    Participation.of(organisation, texts).ifPresent(heard::add);
    heard.addAll(Changes.since(organisation.measures(), POINTS, texts));
    return new Message(
        texts.language(),
        texts.say("digest.subject", Lines.plain(round)),
        texts.say("digest.lead"),
        List.of(
            new Section(
                texts.say("digest.heard"),
                heard,
                Figures.of(Essentials.of(organisation.measures(), MEASURES), texts)),
            Section.of(
                texts.say("digest.next"),
                List.of(
                    texts.say("digest.next.managers"),
                    texts.say("digest.next.team"),
                    texts.say("digest.next.pulse"))),
            Section.of(texts.say("digest.safe"), List.of(texts.say("digest.safe.how")))),
        texts.say("digest.reason"));
  }
}
