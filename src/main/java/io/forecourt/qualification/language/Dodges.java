package io.forecourt.qualification.language;

import io.forecourt.qualification.language.words.PlainWords;
import java.util.regex.Pattern;

/** Tells when somebody would rather not answer a question, or cannot. */
public final class Dodges {

  private static final Pattern DODGE =
      Pattern.compile(
          "\\b(?:(?:do not|don't|dont|idk|dunno|not) (?:really )?(?:know|sure|decided|thought)"
              + "|idk|dunno|no idea|no clue|unsure|undecided|(?:rather|prefer) not"
              + "|none of your business|can we skip|skip (?:that|this|it)|pass on that|not yet"
              + "|(?:we|i)(?:'ll| will) (?:talk|see|discuss)|tell you later|depends)\\b");

  public static boolean isIn(String text) {
    return DODGE.matcher(PlainWords.of(text)).find();
  }

  private Dodges() {}
}
