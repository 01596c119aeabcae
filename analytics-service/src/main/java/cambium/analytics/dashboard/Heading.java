package cambium.analytics.dashboard;

import java.util.List;

/** What stands at the top of a page of figures. */
record Heading(String title, String round, String closed, String coverage, List<Export> exports) {
  /** The same figures elsewhere. */
  record Export(String name, String href) {}

  static Heading of(Speech speech, Part part, String title) {
    Links links = new Links(part.round().id(), part.manager());
    return new Heading(
        title,
        part.round().title(),
        speech.date(part.round().closedOn()),
        speech.say("coverage", part.results().covered(), part.results().invited()),
        List.of(
            new Export("CSV", links.export("csv")),
            new Export("Excel", links.export("xlsx")),
            new Export("JSON", links.export(""))));
  }
}
