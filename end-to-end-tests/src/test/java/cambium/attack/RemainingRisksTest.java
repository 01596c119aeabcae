package cambium.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the promise leaves open, in figures: those that docs/privacy.md states come from here. */
class RemainingRisksTest {
  private static final Logger log = LoggerFactory.getLogger(RemainingRisksTest.class);
  private static final int ORGANISATIONS = 300;

  private final Random random = new Random(5);

  private static List<Organisation> organisations() {
    List<Organisation> all = new ArrayList<>();
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      all.add(AnyOrganisation.of(seed, "r", 20, 400));
    }
    return all;
  }

  @Test
  void howOftenFullParticipationCanBeSeen() {
    for (int percent : new int[] {60, 75, 90}) {
      int full = 0;
      int groups = 0;
      for (Organisation organisation : organisations()) {
        for (Crowd crowd : Merge.of(answeredBy(organisation, percent)).crowds()) {
          groups++;
          full += crowd.respondents().size() == crowd.invitees().size() ? 1 : 0;
        }
      }
      log.info("{} % answer: {} of {} groups answered in full", percent, full, groups);
      assertThat(groups).isPositive();
    }
  }

  private Organisation answeredBy(Organisation organisation, int percent) {
    return organisation.with(
        organisation.people().stream()
            .map(p -> random.nextInt(100) < percent ? p.answering(Map.of("any", 1)) : p.silent())
            .toList());
  }

  @Test
  void whatOneKnownAnswerGivesAway() {
    long cases = 0;
    long settled = 0;
    long belowHalf = 0;
    for (Organisation organisation : organisations()) {
      for (Question question : organisation.questions()) {
        for (Crowd crowd : Merge.of(organisation).crowds()) {
          List<Person> people = crowd.respondents(question);
          if (question.coarseOnly() || people.size() < organisation.k()) {
            continue;
          }
          for (Person insider : people) {
            long left = left(question, people, insider);
            cases++;
            settled += left == 0 ? 1 : 0;
            belowHalf += left < question.half() ? 1 : 0;
          }
        }
      }
    }
    log.info(
        "One known answer: of {} cases, {} settle what all others said, {} leave them less than"
            + " half of the range",
        cases,
        settled,
        belowHalf);
    assertThat(cases).isPositive();
  }

  /** The span that is left to another member of the group, in steps of full answers. */
  private static long left(Question question, List<Person> people, Person insider) {
    Truth truth = truth(question, people);
    long known = question.value(insider.answers()) / question.parts();
    long others = (people.size() - 2L) * question.full();
    long top = (people.size() - 1L) * question.full();
    long least = Math.max(0, truth.least() - known - others);
    return Math.min(question.full(), Math.min(top, truth.most() - known)) - least;
  }

  private static long sum(Question question, List<Person> people) {
    long parts = people.stream().mapToLong(person -> question.value(person.answers())).sum();
    return Math.round((double) parts / question.parts());
  }

  private static Truth truth(Question question, List<Person> people) {
    long sum = sum(question, people);
    long top = (long) people.size() * question.full() - question.half();
    long shown = Math.max(question.half(), Math.min(top, sum));
    return Truth.of(shown, shown, question.half(), top, false);
  }

  @Test
  void whatALeaverGivesAway() {
    for (int percent : new int[] {0, 25, 50}) {
      long leavers = 0;
      long hits = 0;
      for (Organisation organisation : organisations().subList(0, 60)) {
        Question question = organisation.questions().get(6);
        for (Crowd crowd : Merge.of(organisation).crowds()) {
          List<Person> people = crowd.respondents(question);
          for (Person leaver : people.size() > organisation.k() ? people : List.<Person>of()) {
            List<Person> again = rethinking(question, without(people, leaver), percent);
            Truth before = truth(question, people);
            Truth after = truth(question, again);
            boolean known = before.least() == before.most() && after.least() == after.most();
            long guess = before.least() - after.least();
            leavers++;
            hits += known && guess == question.value(leaver.answers()) ? 1 : 0;
          }
        }
      }
      log.info(
          "{} % of the others answer differently the next time: {} of {} leavers' answers are the"
              + " difference of two rounds",
          percent, hits, leavers);
      assertThat(leavers).isPositive();
    }
  }

  private static List<Person> without(List<Person> people, Person leaver) {
    Predicate<Person> stays = person -> !person.id().equals(leaver.id());
    return people.stream().filter(stays).toList();
  }

  /** So many move by one step. */
  private List<Person> rethinking(Question question, List<Person> people, int percent) {
    Item item = question.items().get(0);
    return people.stream()
        .map(
            person -> {
              Map<String, Integer> sheet = new HashMap<>(person.answers());
              if (random.nextInt(100) < percent) {
                int moved = sheet.getOrDefault(item.id(), 0) + (random.nextBoolean() ? 1 : -1);
                sheet.put(item.id(), Math.max(item.min(), Math.min(item.max(), moved)));
              }
              return person.answering(sheet);
            })
        .toList();
  }
}
