package io.forecourt.understanding;

import java.util.regex.Pattern;

/** Words by which a buyer lashes out at the store, English and Spanish. */
final class RudeWords {

  private static final Pattern RUDE =
      Pattern.compile(
          "\\b(?:idiots?|morons?|assholes?|dumb ?ass\\w*|bastards?|bitch\\w*|bull"
              + " ?sh[i*]t|wtf|stfu|f(?:u|\\*)(?:c|\\*)k\\w*|effing|fking|(?:piece|full) of"
              + " sh[i*]t|screw you|go to hell|stupid (?:bots?|people|machine|dealers?\\w*|ass)|you"
              + " (?:people|guys) suck"
              + "|crooks?|thieves|liars?|pendej\\w+|pinches?|cabron\\w*|estupid\\w+|mierda"
              + "|ching\\w+|ratas|rateros)\\b");

  /**
   * @param plain the normalized message
   */
  static boolean areIn(String plain) {
    return RUDE.matcher(plain).find();
  }

  private RudeWords() {}
}
