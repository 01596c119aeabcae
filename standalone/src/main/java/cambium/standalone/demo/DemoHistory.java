package cambium.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rounds of the demo as seen from a moment, and the company that lives through them. */
public record DemoHistory(List<DemoRound> rounds, DemoCompany company, AnswerModel answers) {

  /** Grows the same company, and the same answers, every time. */
  static final long SEED = 20_260_302;

  /** The history that leads up to the moment. */
  public static DemoHistory before(Instant now) {
    DemoCompany company = CompanyGenerator.generate(SEED);
    return new DemoHistory(DemoRound.upTo(now), company, new AnswerModel(SEED, company));
  }

  /** When it begins: the day before the first round, for the import of the people. */
  public Instant beginning() {
    return rounds.get(0).opens().minus(Duration.ofDays(1));
  }
}
