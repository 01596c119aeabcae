package cambium.survey.series;

import cambium.platform.web.Languages;
import cambium.survey.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what was decided after the last pulse until the invitation to the next begins with it. */
@Service
public class TellingDecided {
  private static final int LONGEST = 2000;

  private final SeriesStore store;
  private final AuditLog audit;

  TellingDecided(SeriesStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * Takes the place of what was kept before.
   *
   * @param decided by language; blank texts say nothing
   */
  public void tell(String id, Map<String, @Nullable String> decided) {
    Series series = store.find(id).orElseThrow(SeriesProblems::unknown);
    Map<String, String> texts = texts(decided);
    if (series.pulses().values().stream().anyMatch(p -> p.state() == PulseState.WAITING)) {
      throw SeriesProblems.waiting();
    }
    if (series.state() == SeriesState.ENDED) {
      throw SeriesProblems.wrongState(series, "told anything");
    }
    if (!store.tell(series, texts)) {
      throw SeriesProblems.overtaken();
    }
    audit.note("series.told", id, Map.of("languages", String.join(", ", texts.keySet())));
  }

  private static Map<String, String> texts(Map<String, @Nullable String> decided) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> texts = new TreeMap<>();
    decided.forEach(
        (language, text) -> {
          if (!Languages.ALL.contains(language)) {
            String known = String.join(", ", Languages.ALL);
            faults.add(Fault.of(language, "language", "is none of " + known));
          } else if (text != null && text.length() > LONGEST) {
            faults.add(Fault.of(language, "long", "is longer than " + LONGEST + " characters"));
          } else if (text != null && !text.isBlank()) {
            texts.put(language, text.strip());
          }
        });
    if (!faults.isEmpty()) {
      throw SeriesProblems.notPossible(faults);
    }
    return texts;
  }
}
