package cambium.survey.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the rules are right, over sentences of our own: language, the rules that a careful
 * reader would name (or {@code fine}), and the sentence. Rules and sentences have one author and
 * some sentences are hard on purpose, so the figures show that the rules work, not how they do
 * elsewhere.
 */
class WordingTest {
  private static final double LEAST_PRECISION = 0.80;
  private static final double LEAST_RECALL = 0.75;

  private record Example(String language, Set<String> expected, String sentence) {
    Set<String> found() {
      Set<String> rules = new TreeSet<>();
      Wording.check(sentence, language, false).forEach(finding -> rules.add(finding.rule().id()));
      return rules;
    }
  }

  private static List<Example> examples(String language) {
    try (InputStream in = WordingTest.class.getResourceAsStream("/wording/examples.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> line.startsWith(language + "|"))
          .map(line -> line.split("\\|", 3))
          .map(
              part ->
                  new Example(
                      part[0],
                      part[1].equals("fine") ? Set.of() : new TreeSet<>(Set.of(part[1].split(","))),
                      part[2].strip()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void theRulesAreMostlyRight(String language) {
    List<Example> examples = examples(language);
    assertThat(examples).hasSizeGreaterThanOrEqualTo(28);
    int right = 0;
    int wrong = 0;
    int missed = 0;
    StringBuilder where = new StringBuilder();
    for (Example example : examples) {
      Set<String> found = example.found();
      Set<String> hits = new TreeSet<>(found);
      hits.retainAll(example.expected());
      right += hits.size();
      wrong += found.size() - hits.size();
      missed += example.expected().size() - hits.size();
      if (!found.equals(example.expected())) {
        where.append("\n  ").append(example).append(" but found ").append(found);
      }
    }
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    System.out.printf(
        "wording %s: %d sentences, precision %.2f, recall %.2f%s%n",
        language, examples.size(), precision, recall, where);
    assertThat(precision).as("precision in %s", language).isGreaterThanOrEqualTo(LEAST_PRECISION);
    assertThat(recall).as("recall in %s", language).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyRuleHasExamplesInEveryLanguage(String language) {
    for (Rule rule : Rule.values()) {
      assertThat(examples(language))
          .as("%s in %s", rule, language)
          .anyMatch(
              example ->
                  example.expected().contains(rule.id()) && example.found().contains(rule.id()));
    }
  }

  @Test
  void anOpenQuestionMayAskForSeveralThings() {
    String asked = "What works well, and what does not?";
    assertThat(Wording.check(asked, "en", false))
        .extracting(Finding::rule)
        .contains(Rule.DOUBLE_BARRELLED);
    assertThat(Wording.check(asked, "en", true)).isEmpty();
    assertThat(Wording.check("What makes our excellent meetings work?", "en", true))
        .containsExactly(new Finding(Rule.LOADED, "excellent"));
  }

  @Test
  void nothingIsSaidOfALanguageThatNobodyTaughtIt() {
    assertThat(Wording.check("Ich werde immer gehört und verstanden.", "de", false)).isEmpty();
  }

  @Test
  void capitalsApostrophesAndStopsMakeNoDifference() {
    assertThat(Wording.check("ISN’T it good?", "en", false))
        .extracting(Finding::rule)
        .containsExactly(Rule.LEADING, Rule.NEGATION);
    assertThat(Wording.check("Support,AND help.", "en", false))
        .extracting(Finding::rule)
        .containsExactly(Rule.DOUBLE_BARRELLED);
  }
}
