package cambium.notification.delivery;

import cambium.notification.directory.Directory;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.wording.Lines;
import cambium.organization.Person;
import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Delivery.State;
import cambium.platform.security.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of every letter, for administrators. */
@Controller
class DeliveriesPage {
  private static final int ROUNDS = 12;
  private static final int SHOWN = 100;

  private final Deliveries deliveries;
  private final Releases releases;
  private final Directory directory;
  private final List<Carried> kinds;

  DeliveriesPage(
      Deliveries deliveries, Releases releases, Directory directory, List<Carried> kinds) {
    this.deliveries = deliveries;
    this.releases = releases;
    this.directory = directory;
    this.kinds = kinds;
  }

  record OfKind(String kind, Map<State, Long> count) {}

  record Unsent(String kind, String recipient, State state, LocalDate day) {}

  record OfRound(
      String title, LocalDate closedOn, boolean none, List<OfKind> kinds, List<Unsent> unsent) {}

  @GetMapping("/deliveries")
  String deliveries(Viewer viewer, Model model) {
    viewer.requireAdmin();
    Optional<Organisation> organisation = directory.current();
    model.addAttribute("administers", true);
    model.addAttribute("states", State.values());
    model.addAttribute(
        "rounds",
        releases.carried().stream()
            .limit(ROUNDS)
            .map(release -> ofRound(release, organisation))
            .toList());
    return "notification/deliveries";
  }

  private OfRound ofRound(Release release, Optional<Organisation> organisation) {
    List<Delivery> all = deliveries.about(release.round());
    List<OfKind> counted = new ArrayList<>();
    for (Carried kind : kinds) {
      Map<State, Long> count = new EnumMap<>(State.class);
      all.stream()
          .filter(one -> one.kind().equals(kind.kind()))
          .forEach(one -> count.merge(one.state(), 1L, Long::sum));
      counted.add(new OfKind(kind.kind(), count));
    }
    List<Unsent> unsent =
        all.stream()
            .filter(one -> one.state() == State.UNKNOWN || one.state() == State.FAILED)
            .limit(SHOWN)
            .map(
                one ->
                    new Unsent(
                        one.kind(), name(one.recipient(), organisation), one.state(), one.day()))
            .toList();
    return new OfRound(
        Lines.plain(release.title()), release.closedOn(), all.isEmpty(), counted, unsent);
  }

  private static String name(String person, Optional<Organisation> organisation) {
    return organisation
        .flatMap(known -> known.find(person))
        .map(Person::name)
        .map(Lines::plain)
        .orElse(person);
  }
}
