package cambium.notification.briefing;

import cambium.notification.result.Results;
import cambium.notification.wording.Changes;
import cambium.notification.wording.Figures;
import cambium.notification.wording.Lines;
import cambium.notification.wording.Message;
import cambium.notification.wording.Participation;
import cambium.notification.wording.Section;
import cambium.notification.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manager is told about the own people. */
final class ManagerReport {
  private static final int POINTS = 3;

  private ManagerReport() {}

  /**
   * Writes the report.
   *
   * @param largerGroupOf whose totals these are, where the own people were too few
   */
  static Message write(String round, Results results, @Nullable String largerGroupOf, Texts texts) {
    String title = Lines.plain(round);
    boolean own = results.scope().own();
    List<String> heard = new ArrayList<>();
    if (!own) {
      heard.add(texts.say("report.larger.why"));
    }
    Participation.of(results, texts).ifPresent(heard::add);
    heard.add(texts.say("figure.howToRead"));
    return new Message(
        texts.language(),
        texts.say(own ? "report.subject" : "report.larger.subject", title),
        lead(results, largerGroupOf, texts),
        List.of(
            Section.of(
                texts.say("report.changed"), Changes.since(results.measures(), POINTS, texts)),
            new Section(
                texts.say(own ? "report.figures" : "report.larger.figures"),
                heard,
                Figures.of(results.measures(), texts)),
            Section.of(
                texts.say("report.next"),
                List.of(
                    texts.say("report.next.talk"),
                    texts.say("report.next.choose"),
                    texts.say("report.next.boss")))),
        texts.say("report.reason"));
  }

  private static String lead(Results results, @Nullable String largerGroupOf, Texts texts) {
    if (results.scope().own()) {
      return texts.say(Changes.any(results.measures()) ? "report.lead.changed" : "report.lead");
    }
    return largerGroupOf == null
        ? texts.say("report.larger.lead")
        : texts.say("report.larger.lead.named", Lines.plain(largerGroupOf));
  }
}
