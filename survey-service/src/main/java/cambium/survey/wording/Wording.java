package cambium.survey.wording;

import java.util.ArrayList;
import java.util.List;

/** Looks at the wording of one text. It only ever suggests: a person decides. */
public final class Wording {
  /** More words than these are hard to keep in mind while choosing an answer. */
  static final int MOST_WORDS = 20;

  private static final List<Rule> OF_OPEN_QUESTIONS = List.of(Rule.LEADING, Rule.LOADED);

  private Wording() {}

  /**
   * What to look at once more; nothing where the language is none of the four.
   *
   * @param open whether it is an open question, which may well ask for two things
   */
  public static List<Finding> check(String text, String language, boolean open) {
    Words words = Words.of(text);
    List<Finding> findings = new ArrayList<>();
    Lexicon.of(language)
        .ifPresent(
            lexicon -> {
              for (Rule rule : Rule.values()) {
                lexicon
                    .find(rule, words)
                    .ifPresent(found -> findings.add(new Finding(rule, found)));
              }
              if (text.chars().filter(c -> c == '?').count() > 1
                  && findings.stream().noneMatch(f -> f.rule() == Rule.DOUBLE_BARRELLED)) {
                findings.add(0, new Finding(Rule.DOUBLE_BARRELLED, "? ?"));
              }
              if (words.count() > MOST_WORDS) {
                findings.add(new Finding(Rule.LENGTH, String.valueOf(words.count())));
              }
            });
    return open
        ? findings.stream().filter(f -> OF_OPEN_QUESTIONS.contains(f.rule())).toList()
        : List.copyOf(findings);
  }
}
