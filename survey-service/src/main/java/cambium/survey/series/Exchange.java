package cambium.survey.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a pulse another module: the one of its cycle that would have asked it asks what this one
 * would have, so that the cycle still asks each once.
 */
record Exchange(Series series, Planning plan, PlannedPulse pulse) {

  /** The wishes of the pulses, or a fault. */
  Map<LocalDate, Change> toward(String wanted, List<Fault> faults) {
    String module = named(wanted).orElse(null);
    if (module == null) {
      faults.add(Fault.of("module", "module", "is not one that takes turns here"));
      return Map.of();
    }
    if (module.equals(pulse.module())) {
      return Map.of();
    }
    Map<LocalDate, Change> changes = new HashMap<>();
    for (PlannedPulse other : cycle()) {
      if (module.equals(other.module()) && !other.isPlannedOnly()) {
        faults.add(
            Fault.of(
                "module",
                "module-asked",
                "was asked already in this cycle, by the pulse of " + other.occurrence(),
                module,
                other.opens()));
      } else if (module.equals(other.module())) {
        changes.put(other.occurrence(), wish(other, pulse.module()));
      }
    }
    changes.put(pulse.occurrence(), wish(pulse, module));
    return changes;
  }

  /** The cycle back to the rotation. */
  Map<LocalDate, Change> undone() {
    Map<LocalDate, Change> changes = new HashMap<>();
    for (PlannedPulse each : cycle()) {
      if (each.isPlannedOnly()) {
        changes.put(each.occurrence(), wish(each, null));
      }
    }
    return changes;
  }

  private Change wish(PlannedPulse one, @Nullable String module) {
    return series.change(one.occurrence()).withModule(module);
  }

  private Optional<String> named(String wanted) {
    return series.modules().stream().filter(module -> module.equalsIgnoreCase(wanted)).findFirst();
  }

  private List<PlannedPulse> cycle() {
    return plan.all().stream().filter(other -> other.cycle() == pulse.cycle()).toList();
  }
}
