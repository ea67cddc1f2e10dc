package io.forecourt.understanding.date;

import io.forecourt.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads dates that are named by a count: in two weeks, three months.
 *
 * @param asked whether the message answers the question about the date
 */
record DateSpans(TokenizedText tokenizedText, LocalDate today, boolean asked, FoundDates dates) {

  private static final int DAYS_OF_MONTH = 30;

  /** Takes the first span from the text. */
  void read() {
    tokenizedText.take(TimeWords.SPAN, this::isSpan).ifPresent(this::span);
  }

  /** "a month" alone is the unit of a price; "in a month" is a deadline. */
  private boolean isSpan(MatchResult found) {
    boolean article = found.group(2).matches("an?|one");
    boolean led =
        TimeWords.BEFORE_A_SPAN.matcher(tokenizedText.left().substring(0, found.start())).matches();
    return !article || led || asked;
  }

  /** "Three months" are 90 days, regardless of the calendar. */
  private void span(MatchResult found) {
    int count = found.group(4) != null && !found.group(4).equals("so") ? 2 : count(found.group(2));
    switch (found.group(3)) {
      case "day" -> dates.add(today.plusDays(count));
      case "week" -> dates.add(today.plusWeeks(count));
      case "month" -> dates.add(today.plusMonths(count), (long) count * DAYS_OF_MONTH);
      default -> dates.add(today.plusYears(count));
    }
  }

  private static int count(String word) {
    if (Pattern.matches("\\d+", word)) {
      return Integer.parseInt(word);
    }
    if (word.contains("couple")) {
      return 2;
    }
    return word.contains("few") ? 3 : word.equals("several") ? 4 : 1;
  }
}
