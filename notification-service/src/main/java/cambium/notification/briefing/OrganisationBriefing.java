package cambium.notification.briefing;

import cambium.notification.result.Measure;
import cambium.notification.result.Results;
import cambium.notification.wording.Changes;
import cambium.notification.wording.Essentials;
import cambium.notification.wording.Figure;
import cambium.notification.wording.Figures;
import cambium.notification.wording.Layers;
import cambium.notification.wording.Lines;
import cambium.notification.wording.Message;
import cambium.notification.wording.Participation;
import cambium.notification.wording.Section;
import cambium.notification.wording.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the executives are told: the organisation, its layers side by side. */
final class OrganisationBriefing {
  private static final int MEASURES = 6;
  private static final int POINTS = 3;

  private OrganisationBriefing() {}

  static Message write(String round, Results results, Texts texts) {
    List<Measure> essentials = Essentials.of(results.measures(), MEASURES);
    List<String> apart = new ArrayList<>();
    essentials.forEach(
        measure ->
            Layers.standingApart(measure.id(), results.layers(), texts).ifPresent(apart::add));
    String lead = apart.isEmpty() ? texts.say("executive.lead") : apart.remove(0);
    List<Section> sections = new ArrayList<>();
    List<String> standing = new ArrayList<>();
    Participation.of(results, texts).ifPresent(standing::add);
    standing.addAll(apart);
    standing.addAll(Changes.since(results.measures(), POINTS, texts));
    standing.add(texts.say("figure.howToRead"));
    sections.add(Section.of(texts.say("executive.heard"), standing));
    for (Measure measure : essentials) {
      List<Figure> figures = new ArrayList<>();
      figures.add(Figures.of(texts.say("executive.all"), measure, texts));
      figures.addAll(Layers.sideBySide(measure.id(), results.layers(), texts));
      sections.add(new Section(Figures.titleOf(measure, texts), List.of(), figures));
    }
    sections.add(
        Section.of(
            texts.say("executive.next"),
            List.of(texts.say("executive.next.decide"), texts.say("executive.next.why"))));
    return new Message(
        texts.language(),
        texts.say("executive.subject", Lines.plain(round)),
        lead,
        sections,
        texts.say("executive.reason"));
  }
}
