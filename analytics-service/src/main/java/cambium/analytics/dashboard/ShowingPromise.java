package cambium.analytics.dashboard;

import cambium.analytics.results.Results;
import cambium.analytics.round.Round;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundStore;
import cambium.platform.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains a round's promise to somebody who may see results of it. */
@Component
class ShowingPromise {
  private static final int COARSE = 4;

  private final ReadingPart reading;
  private final RoundStore rounds;
  private final Neighbourhood places;

  ShowingPromise(ReadingPart reading, RoundStore rounds, Neighbourhood places) {
    this.reading = reading;
    this.rounds = rounds;
    this.places = places;
  }

  Optional<Promise> page(Viewer viewer, Speech speech, String round, @Nullable String manager) {
    return reading
        .read(viewer, round, manager)
        .flatMap(part -> opened(round).map(opened -> page(speech, part, opened.minimumGroup())));
  }

  private Optional<RoundOpened> opened(String round) {
    return rounds.find(round).map(Round::opened);
  }

  private Promise page(Speech speech, Part part, int minimum) {
    String manager = part.manager();
    return new Promise(
        part.round().title(),
        speech.date(part.round().closedOn()),
        counted(speech, part.whole()),
        minimum,
        COARSE * minimum,
        manager == null ? null : own(speech, part, manager),
        manager != null && !part.results().scope().own(),
        ways(speech, part));
  }

  private static String counted(Speech speech, Results results) {
    return speech.say("promise.counted", results.invited(), results.covered());
  }

  private String own(Speech speech, Part part, String manager) {
    if (part.results().scope().own()) {
      return speech.say(
          "promise.own", places.name(manager), part.results().invited(), part.results().covered());
    }
    return part.isWhole()
        ? speech.say("stand-in.organisation", places.name(manager))
        : speech.say(
            "stand-in.part", places.name(manager), places.name(part.results().scope().manager()));
  }

  private static List<Promise.Way> ways(Speech speech, Part part) {
    Links links = new Links(part.round().id(), part.manager());
    List<Promise.Way> ways = new ArrayList<>();
    if (part.manager() != null) {
      ways.add(new Promise.Way(speech.say("promise.to.own"), links.page()));
    }
    ways.add(new Promise.Way(speech.say("promise.to.whole"), links.ofOrganisation().page()));
    return ways;
  }
}
