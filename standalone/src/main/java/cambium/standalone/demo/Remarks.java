package cambium.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people write when they are asked for one thing that would help. */
final class Remarks {

  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.of(
          "nb",
          List.of(
              "Færre møter på tvers som ender uten beslutning.",
              "Si hvorfor prioriteringene ble endret, ikke bare at de er det.",
              "En fast time i uka der vi kan jobbe uten avbrytelser.",
              "At noen svarer på det vi meldte inn før sommeren."),
          "sv",
          List.of(
              "Färre möten som slutar utan beslut.",
              "Berätta varför prioriteringarna ändrades.",
              "En fast timme i veckan utan avbrott.",
              "Att någon svarar på det vi tog upp i våras."),
          "da",
          List.of(
              "Færre møder, der ender uden en beslutning.",
              "Fortæl, hvorfor prioriteterne blev ændret.",
              "En fast time om ugen uden afbrydelser.",
              "At nogen svarer på det, vi har meldt ind."),
          "en",
          List.of(
              "Fewer meetings that end without a decision.",
              "Tell us why the priorities changed, not only that they did.",
              "One fixed hour a week without interruptions.",
              "Someone to answer what we raised before the summer."));

  /** The remark that lies at a place from 0 to 1. */
  static String in(String language, double place) {
    List<String> remarks = Objects.requireNonNull(BY_LANGUAGE.get(language), language);
    return remarks.get((int) (place * remarks.size()));
  }

  private Remarks() {}
}
