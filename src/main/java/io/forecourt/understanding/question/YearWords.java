package io.forecourt.understanding.question;

import io.forecourt.inventory.StockQuery;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which model years a message looks for. */
final class YearWords {

  private static final Pattern YEAR_FROM =
      Pattern.compile(
          "\\b(20[0-3]\\d)(?: ?\\+|,? (?:or|and|y) (?:newer|up|later|above|mas"
              + " nuev[oa]))|\\b(?:newer than|after|since) (?:an? )?'?((?:20)?[0-3]\\d)\\b(?!"
              + " ?(?:k|miles|months|days))");
  private static final Pattern YEAR_ALONE =
      Pattern.compile("\\b(20[0-3]\\d) (?:ones?|models?|model year)\\b");
  private static final int CENTURY = 100;
  private static final int Y2K = 2_000;

  static StockQuery read(String text, StockQuery wish) {
    Matcher year = YEAR_FROM.matcher(text);
    if (year.find()) {
      int from = Integer.parseInt(year.group(year.group(1) == null ? 2 : 1)) % CENTURY + Y2K;
      return wish.yearFrom(year.group(1) == null ? from + 1 : from);
    }
    Matcher alone = YEAR_ALONE.matcher(text);
    if (alone.find()) {
      int only = Integer.parseInt(alone.group(1));
      return wish.yearFrom(only).yearTo(only);
    }
    return wish;
  }

  private YearWords() {}
}
