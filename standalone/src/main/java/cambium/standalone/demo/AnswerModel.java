package cambium.standalone.demo;

import cambium.organization.Layer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What somebody answers in a round: a temper, the team's mood, and what happened to them. */
final class AnswerModel {

  private static final double TAKES_PART = 0.84;
  private static final double SKIPS = 0.015;
  private static final double COMMENTS = 0.1;
  private static final double TEAM_SD = 5;
  private static final double PERSON_SD = 13;
  private static final double DAY_SD = 8;
  private static final double ITEM_SD = 7;

  private final Temper temper;
  private final DemoCompany company;

  AnswerModel(long seed, DemoCompany company) {
    this.temper = new Temper(seed);
    this.company = company;
  }

  /** The answer, unless this person lets this round pass. */
  Optional<DemoAnswer> answer(DemoPerson person, DemoRound round) {
    if (temper.chance(person.id(), round.number(), "takes part") >= TAKES_PART) {
      return Optional.empty();
    }
    Layer layer = company.layer(person);
    Map<String, Integer> values = new TreeMap<>();
    Statement.BY_CONSTRUCT.forEach(
        (construct, statement) -> {
          if (statement.isAskedOf(layer, company.isRoot(person), round.module())) {
            answer(person, round.number(), construct, statement, values);
          }
        });
    return Optional.of(new DemoAnswer(values, comments(person, round)));
  }

  private void answer(
      DemoPerson person,
      int round,
      String construct,
      Statement statement,
      Map<String, Integer> values) {
    double agreement = agreement(person, round, construct, statement);
    for (String item : statement.items()) {
      if (temper.chance(person.id(), round, item, "skips") >= SKIPS) {
        double here = agreement + ITEM_SD * temper.lean(person.id(), round, item);
        values.put(item, statement.answer(here));
      }
    }
  }

  private double agreement(DemoPerson person, int round, String construct, Statement statement) {
    Layer layer = company.layer(person);
    return statement.usual()
        + (layer.leads() ? statement.leaders() : 0)
        + statement.pressure() * Story.pressure(round, layer, person.division())
        + Story.flow(round, construct)
        + TEAM_SD * temper.lean(company.team(person), construct)
        + PERSON_SD * temper.lean(person.id(), construct)
        + DAY_SD * temper.lean(person.id(), round, construct);
  }

  private Map<String, String> comments(DemoPerson person, DemoRound round) {
    if (temper.chance(person.id(), round.number(), "comments") >= COMMENTS) {
      return Map.of();
    }
    double which = temper.chance(person.id(), round.number(), "which comment");
    return Map.of("comment", Remarks.in(person.person().language(), which));
  }
}
