package io.forecourt.understanding.question;

import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which a question is sure to be one. */
final class QuestionPatterns {

  private static final Map<BuyerQuestion, List<Pattern>> WORDS = new EnumMap<>(BuyerQuestion.class);

  static {
    CsvTable.shipped(
        "language/questions.csv",
        line ->
            WORDS
                .computeIfAbsent(
                    BuyerQuestion.valueOf(line.text("question")), question -> new ArrayList<>())
                .add(Pattern.compile(line.text("words"))));
  }

  /** "Shoot", "dang": no wish for anything. */
  private static final Pattern EXCLAMATION =
      Pattern.compile(
          "^\\W*(?:(?:oh|aw+|well|ok|man|no)[ ,]+){0,4}+(?:shoot|dang|darn|damn|crap|bummer|aw+|ugh|man|wow"
              + "|nice|cool|shucks)\\W*$");

  static boolean isExclamation(String clause) {
    return EXCLAMATION.matcher(clause).matches();
  }

  /** Returns the questions whose words occur in a text in lower case without accents. */
  static Set<BuyerQuestion> in(String text) {
    Set<BuyerQuestion> found = EnumSet.noneOf(BuyerQuestion.class);
    WORDS.forEach(
        (question, patterns) -> {
          if (patterns.stream().anyMatch(words -> words.matcher(text).find())) {
            found.add(question);
          }
        });
    return found;
  }

  private QuestionPatterns() {}
}
