package cambium.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A round from before its close to after its release, looked at with all eyes. */
record Visit(Stage stage, Random random) {

  List<String> findings(Organisation one) {
    Organisation other = twin(one, one.round().replaceAll("a$", "b"));
    List<String> findings = new ArrayList<>();
    stage.open(one, random, 1);
    stage.open(other, random, 2);
    stage.broker().awaitTakenIn();
    Map<String, String> early = stage.everything(one);
    if (!early.equals(stage.everything(other))) {
      findings.add("before close it shows that some have answered");
    }
    stage.answer(other, random);
    stage.close(one);
    stage.close(other);
    Map<String, String> late = stage.everything(one);
    if (!late.equals(stage.everything(other))) {
      findings.add("(d) it shows that people of a group swapped their answers");
    }
    findings.addAll(new Tables(late).findings());
    findings.addAll(new Attack(List.of(one)).findings(bodies(one)));
    return findings;
  }

  /** Every result that there is, for managers, the organisation and other services. */
  List<String> bodies(Organisation organisation) {
    List<String> bodies = new ArrayList<>(stage.results(organisation));
    bodies.addAll(stage.broker().results(organisation.round()));
    return bodies;
  }

  /** The same organisation in which people of the same group swapped what they answered. */
  private Organisation twin(Organisation one, String name) {
    Organisation renamed =
        new Organisation(
            name, one.k(), one.places(), one.people(), AnyAnswers.questions(name), one.audience());
    List<Person> people =
        renamed.people().stream().map(p -> renamed(p, one.round(), name)).toList();
    Organisation same = renamed.with(people);
    return same.swapped(Merge.of(same).crowds(), random);
  }

  private static Person renamed(Person person, String from, String to) {
    Map<String, Integer> answers = new HashMap<>();
    person.answers().forEach((item, value) -> answers.put(item.replace(from, to), value));
    return new Person(
        person.id(), person.team(), person.layer(), answers, person.comments(), List.of());
  }
}
