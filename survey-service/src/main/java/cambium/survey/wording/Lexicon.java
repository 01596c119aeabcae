package cambium.survey.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of one language that each rule looks for. In the resource, a star stands for any ending
 * of a word, and two stars for up to six words.
 *
 * @param fixed turns of phrase in which a joining word joins no two ideas
 */
record Lexicon(Map<Rule, Pattern> words, Pattern fixed) {
  private static final String FIXED = "fixed";
  private static final Map<String, Lexicon> ALL = load();

  static Optional<Lexicon> of(String language) {
    return Optional.ofNullable(ALL.get(language));
  }

  /** The first words that a rule looks for, if there are any. */
  Optional<String> find(Rule rule, Words text) {
    Pattern pattern = words.get(rule);
    if (pattern == null) {
      return Optional.empty();
    }
    String spaced = text.spaced();
    String looked = rule == Rule.DOUBLE_BARRELLED ? fixed.matcher(spaced).replaceAll(" ") : spaced;
    Matcher matcher = pattern.matcher(looked);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  private static Map<String, Lexicon> load() {
    Map<String, Lexicon> all = new TreeMap<>();
    try (InputStream in = Lexicon.class.getResourceAsStream("/survey/wording.json")) {
      JsonNode languages = JsonMapper.shared().readTree(Objects.requireNonNull(in));
      languages.properties().forEach(entry -> all.put(entry.getKey(), read(entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Lexicon read(JsonNode rules) {
    Map<Rule, Pattern> words = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      if (rules.has(rule.id())) {
        words.put(rule, anyOf(rules.path(rule.id())));
      }
    }
    return new Lexicon(words, anyOf(rules.path(FIXED)));
  }

  private static Pattern anyOf(JsonNode phrases) {
    List<String> patterns = new ArrayList<>();
    for (JsonNode phrase : phrases) {
      patterns.add(
          phrase.asString().replace(" ** ", "(?: [^ ]+){1,6}? ").replaceAll("\\*(?= |$)", "[^ ]*"));
    }
    return Pattern.compile(" (?:" + String.join("|", patterns) + ")(?= )");
  }
}
