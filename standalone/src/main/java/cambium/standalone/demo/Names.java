package cambium.standalone.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names as they are common where a language is spoken, and addresses made of them. */
final class Names {

  private static final Map<String, List<String>> GIVEN =
      Map.of(
          "nb",
          List.of(
              "Ingrid",
              "Astrid",
              "Sigrid",
              "Solveig",
              "Marit",
              "Ragnhild",
              "Silje",
              "Tuva",
              "Hedda",
              "Kari",
              "Lars",
              "Ole",
              "Håkon",
              "Sindre",
              "Eirik",
              "Magnus",
              "Torbjørn",
              "Øyvind",
              "Knut",
              "Sverre",
              "Aslaug",
              "Gunnar",
              "Jorunn",
              "Vegard"),
          "sv",
          List.of(
              "Elsa",
              "Maja",
              "Saga",
              "Linnéa",
              "Ebba",
              "Kerstin",
              "Birgitta",
              "Åsa",
              "Karin",
              "Gunilla",
              "Erik",
              "Anders",
              "Björn",
              "Göran",
              "Nils",
              "Oskar",
              "Axel",
              "Sven",
              "Måns",
              "Håkan",
              "Ylva",
              "Lennart"),
          "da",
          List.of(
              "Freja",
              "Mette",
              "Signe",
              "Karen",
              "Astrid",
              "Kirsten",
              "Sofie",
              "Line",
              "Bodil",
              "Rikke",
              "Jens",
              "Søren",
              "Mads",
              "Rasmus",
              "Niels",
              "Anders",
              "Jørgen",
              "Mikkel",
              "Frederik",
              "Asger"),
          "en",
          List.of(
              "Aino", "Katrín", "Jón", "Helgi", "Priya", "Samuel", "Leila", "Tomasz", "Anna",
              "David", "Eeva", "Ahmed", "Sunna", "Mikael"));

  private static final Map<String, List<String>> FAMILY =
      Map.of(
          "nb",
          List.of(
              "Hansen",
              "Johansen",
              "Berg",
              "Haugen",
              "Solberg",
              "Lien",
              "Bakken",
              "Moen",
              "Strand",
              "Lund",
              "Eide",
              "Dahl",
              "Nygård",
              "Sæther",
              "Tveit",
              "Aasen",
              "Rønning",
              "Fjeld",
              "Brekke",
              "Vik",
              "Myhre",
              "Kvam",
              "Sørli",
              "Hagen"),
          "sv",
          List.of(
              "Andersson",
              "Lindberg",
              "Nyström",
              "Bergström",
              "Sjögren",
              "Lundqvist",
              "Åkesson",
              "Ekström",
              "Holm",
              "Wallin",
              "Forsberg",
              "Hedlund",
              "Öberg",
              "Björk",
              "Norén",
              "Sandström",
              "Lind",
              "Dahlgren"),
          "da",
          List.of(
              "Nielsen",
              "Sørensen",
              "Mortensen",
              "Kjær",
              "Møller",
              "Holst",
              "Bech",
              "Østergaard",
              "Skov",
              "Lauritsen",
              "Friis",
              "Krogh",
              "Dam",
              "Winther",
              "Thorsen",
              "Bruun"),
          "en",
          List.of(
              "Virtanen",
              "Jónsdóttir",
              "Einarsson",
              "Sharma",
              "Okafor",
              "Nowak",
              "Korhonen",
              "Haddad",
              "Murphy",
              "Laine",
              "Sigurðsson",
              "Kowalska"));

  private final Set<String> taken = new HashSet<>();

  String next(String language, RandomGenerator random) {
    return pick(GIVEN, language, random) + " " + pick(FAMILY, language, random);
  }

  private static String pick(
      Map<String, List<String>> names, String language, RandomGenerator random) {
    List<String> choice = names.getOrDefault(language, List.of("Kim"));
    return choice.get(random.nextInt(choice.size()));
  }

  /** An address that nobody else of this company has. */
  String emailOf(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("ð", "d")
            .replace(' ', '.')
            .replaceAll("[^a-z.]", "");
    String local = plain;
    for (int number = 2; !taken.add(local); number++) {
      local = plain + number;
    }
    return local + "@bjorkelund.example";
  }
}
