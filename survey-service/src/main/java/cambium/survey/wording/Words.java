package cambium.survey.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text in lower case as its words, without anything between them. */
record Words(List<String> all) {

  static Words of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return new Words(
        Arrays.stream(plain.split("[^\\p{L}\\p{N}']+")).filter(word -> !word.isEmpty()).toList());
  }

  int count() {
    return all.size();
  }

  /** Each word between two blanks. */
  String spaced() {
    return all.stream().collect(Collectors.joining(" ", " ", " "));
  }
}
