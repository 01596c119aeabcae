package cambium.survey.questionnaire;

import java.util.List;

/** What became of a questionnaire that was brought. */
public sealed interface Addition {
  record Added(Version version, List<Warning> warnings) implements Addition {}

  record Refused(List<Flaw> errors) implements Addition {}

  /** Somebody else was faster: this is the newest version now. */
  record Overtaken(Version newest) implements Addition {}
}
