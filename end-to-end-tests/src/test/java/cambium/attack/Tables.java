package cambium.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A table says nothing that the same scope's results do not say. */
record Tables(Map<String, String> everything) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    everything.forEach(
        (address, table) -> {
          if (address.contains(".csv")) {
            Set<String> said = numbers(everything.getOrDefault(address.replace(".csv", ""), ""));
            for (String number : numbers(table.substring(table.indexOf('\n')))) {
              if (!said.contains(number)) {
                findings.add(address + " says " + number + ", which the results do not");
              }
            }
          }
        });
    return findings;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    NUMBER.matcher(text).results().forEach(match -> numbers.add(match.group()));
    return numbers;
  }
}
