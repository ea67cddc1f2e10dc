package io.forecourt.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for approved words that are no template, such as a store's answers. */
public final class WordingRules {

  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]`]|&#?\\w+;|\\p{Cntrl}");

  /**
   * Returns one phrase for each fault, to follow the name of the text.
   *
   * @param sevenBit whether letters are refused that make a text message cost twice; Spanish needs
   *     its accents
   */
  public static List<String> faults(String words, boolean sevenBit) {
    List<String> faults = new ArrayList<>();
    if (words.length() > MessageTemplate.TEXT_LENGTH) {
      faults.add(
          "is %d characters long; a text has room for %d."
              .formatted(words.length(), MessageTemplate.TEXT_LENGTH));
    }
    if (MARKUP.matcher(words).find()) {
      faults.add("has markup or control characters; use plain words.");
    }
    PhrasingRules.checkWords(words, sevenBit, "", faults);
    return faults;
  }

  private WordingRules() {}
}
