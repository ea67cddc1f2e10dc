package io.forecourt.understanding;

import java.util.regex.Pattern;

/** Recognizes replies of buyers who would rather not answer a question, or cannot. */
final class EvasiveReplies {

  private static final Pattern EVASIVE =
      Pattern.compile(
          "\\b(?:(?:do not|don't|dont|idk|dunno|not) (?:really )?(?:know|sure|decided|thought)"
              + "|idk|dunno|no idea|no clue|unsure|undecided|(?:rather|prefer) not"
              + "|none of your business|can we skip|skip (?:that|this|it)|pass on that|not yet"
              + "|(?:we|i)(?:'ll| will) (?:talk|see|discuss)|tell you later|depends)\\b");

  /**
   * @param plain the normalized message
   */
  static boolean isIn(String plain) {
    return EVASIVE.matcher(plain).find();
  }

  private EvasiveReplies() {}
}
