package io.forecourt.understanding.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a message that may each ask something: sentences, and the clauses in them. */
public final class Clauses {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\n+");
  private static final Pattern CLAUSE =
      Pattern.compile("[,;:]\\s+|\\s+(?:and|but|also|plus|y|pero|tambien|&)\\s+|\\s+\\d\\)\\s*");
  private static final int MOST = 24;

  /** Returns the sentences, then the clauses of those that have several. */
  public static List<String> of(String text) {
    Set<String> parts = new LinkedHashSet<>();
    for (String sentence : SENTENCE.split(text.strip(), -1)) {
      parts.add(sentence.strip());
      String[] clauses = CLAUSE.split(sentence, -1);
      for (String clause : clauses) {
        parts.add(clause.strip());
      }
    }
    parts.remove("");
    return parts.stream().limit(MOST).toList();
  }

  private Clauses() {}
}
