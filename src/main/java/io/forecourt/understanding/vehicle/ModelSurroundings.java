package io.forecourt.understanding.vehicle;

import java.util.regex.Pattern;

/**
 * The words around what may be the name of a car.
 *
 * @param text the whole normalized message
 */
record ModelSurroundings(String text) {

  private static final Pattern LENDER_OR_DEALER =
      Pattern.compile(
          "^ ?(?:dealer\\w*|store|lot|place|guys?|financ\\w+|credit|motor (?:credit|finance)"
              + "|rep\\b|across|in town|down the|warranty|one in|plant|parts|apr|ave(?:nue)?\\b"
              + "|street|st\\b|road|rd\\b|blvd|drive\\b|lane|truck month)");

  private static final Pattern THROUGH =
      Pattern.compile(
          "\\b(?:through|thru|from|at|by|with|work (?:at|for)|financed?|than the"
              + "|the other) (?:the |your )?$");

  private static final Pattern DETERMINER =
      Pattern.compile("\\b(?:the|that|your|an?|this|used|new) $");

  private static final Pattern STANDS_ALONE = Pattern.compile("^(?:'?s)?[,.?!]?(?: |$)");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile("(?s).*\\b(?:19|20)\\d\\d(?: (?:on|for|in) the)? ?$|.*'\\d\\d ?$");

  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("(?s).*\\b(my|the|an?|your|that|this|used|new|old) $");

  private static final Pattern ABOUT_CARS_AFTER =
      Pattern.compile(
          "(?s)^(?:[ ,.?!]*$|[ ,]*(?:still|available|in stock|on your|on the lot"
              + "|you (?:have|got|posted)|listed|for sale|sold|gone|yet|awd|4x4|hybrid|sel|se|xlt"
              + "|sport|with|for|to trade|trade).*)");

  private static final int BEFORE = 16;
  private static final int AFTER = 14;
  private static final int AFTER_A_MAKE = 20;

  /** Returns whether a name is surrounded by blanks, or ends a sentence. */
  boolean isSeparate(int start, int end) {
    boolean before = start == 0 || text.charAt(start - 1) == ' ';
    return before && STANDS_ALONE.matcher(text.substring(end)).find();
  }

  /**
   * Whether a year before it, or an article before and words about cars after it, make it a car.
   */
  boolean isAboutACar(int start, int end, String key) {
    String before = before(start);
    return YEAR_BEFORE.matcher(before).matches()
        || (key.length() > 2
            && !key.matches("\\d+")
            && ARTICLE_BEFORE.matcher(before).matches()
            && ABOUT_CARS_AFTER.matcher(after(end, AFTER)).matches());
  }

  /** Whether it is the name of a color: Ford's "Atlas Blue" is no Volkswagen. */
  boolean isPaint(int start, int end) {
    return text.substring(start, end).equals("atlas") && after(end, AFTER).startsWith(" blue");
  }

  /** Whether the words before it mean a certain car. */
  boolean hasDeterminer(int start) {
    return DETERMINER.matcher(before(start)).find();
  }

  /** Whether a make is that of a dealer or a bank, not of a car. */
  boolean isDealer(int start, int end) {
    return LENDER_OR_DEALER.matcher(after(end, AFTER_A_MAKE)).find()
        || THROUGH.matcher(text.substring(0, start)).find();
  }

  private String before(int start) {
    return text.substring(Math.max(0, start - BEFORE), start);
  }

  private String after(int end, int most) {
    return text.substring(end, Math.min(text.length(), end + most));
  }
}
