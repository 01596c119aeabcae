package cambium.analytics.dashboard;

import cambium.analytics.results.Access;
import cambium.analytics.results.Access.Organisation;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages that are open to a viewer, with the one that is being read. */
@Component
class Navigation {
  /** The pages, by what the navigation calls them. */
  enum Place {
    OWN,
    WHOLE,
    OVERVIEW,
    PROMISE,
    ROUNDS
  }

  /**
   * One entry.
   *
   * @param key of its name
   */
  record Entry(String key, String href, boolean here) {}

  private final Access access;

  Navigation(Access access) {
    this.access = access;
  }

  /** The person's id if the viewer leads somebody, other than everybody. */
  Optional<String> own(Viewer viewer) {
    return access.asManager(viewer).filter(person -> person.manager() != null).map(Person::id);
  }

  /**
   * Puts the entries where the pages expect them.
   *
   * @param round the one that is being read; null on pages of no round
   */
  void show(Viewer viewer, @Nullable String round, @Nullable Place here, Model model) {
    List<Entry> entries = new ArrayList<>();
    if (round != null) {
      Links links = new Links(round, null);
      own(viewer).ifPresent(own -> add(entries, Place.OWN, links.of(own).page(), here));
      add(entries, Place.WHOLE, links.page(), here);
      if (access.organisation(viewer) == Organisation.WHOLE) {
        add(entries, Place.OVERVIEW, links.overview(), here);
      }
      String part = own(viewer).orElse(null);
      add(entries, Place.PROMISE, new Links(round, part).promise(), here);
    }
    if (viewer.admin()) {
      add(entries, Place.ROUNDS, "/admin/rounds", here);
    }
    model.addAttribute("entries", entries);
  }

  private static void add(List<Entry> entries, Place place, String href, @Nullable Place here) {
    entries.add(new Entry("dashboard.nav." + place, href, place == here));
  }
}
