package io.forecourt.understanding.vehicle;

import java.util.regex.Pattern;

/**
 * Decides whether a name that is also an everyday word means a car.
 *
 * @param shortAnswer whether the message is a short answer to the question about the car
 */
record AmbiguousNames(ModelSurroundings surroundings, UnitIndex units, boolean shortAnswer) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Two letters may be anything; a letter and a number, as in X5, seldom are. */
  private static final Pattern TELLING_PAIR = Pattern.compile("[a-z]\\d|rx|nx|gx|ux|tx");

  private static final int PAIR = 2;

  /**
   * @param start where the name starts in the text
   * @param end where it ends
   */
  boolean isCar(int start, int end, String key) {
    boolean pair = key.length() <= PAIR;
    if (pair && !surroundings.isSeparate(start, end)) {
      return false;
    }
    boolean number = NUMBER.matcher(key).matches();
    boolean everyday =
        (pair && !TELLING_PAIR.matcher(key).matches()) || number || EverydayWords.areModel(key);
    return !everyday
        || (shortAnswer && !number && !pair)
        || surroundings.isAboutACar(start, end, key)
        || (units.hasModel(key) && surroundings.hasDeterminer(start));
  }
}
