package io.forecourt.conversation;

import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Completes what a buyer leaves out because the last answer was about it. */
final class Ellipsis {

  private static final Pattern INSISTS =
      Pattern.compile(
          "\\b(?:ballpark|rough(?:ly)?|guess|estimate|idea|range|approx\\w*|mas o menos)\\b");

  private static final int BRIEF = 4;

  /** Returns the questions of a message, and those that its words imply. */
  static List<AskedQuestion> complete(
      List<AskedQuestion> questions,
      QuestionDetails details,
      ConversationNotes notes,
      String words) {
    List<AskedQuestion> all = new ArrayList<>(questions);
    boolean vague =
        all.isEmpty() || all.stream().allMatch(asked -> asked.kind() == BuyerQuestion.OTHER);
    if (notes.topic == null || !vague) {
      return all;
    }
    BuyerQuestion implied = implied(details, notes.topic, words);
    if (implied != null) {
      all.clear();
      all.add(new AskedQuestion(implied, true));
    }
    return all;
  }

  private static BuyerQuestion implied(QuestionDetails details, BuyerQuestion topic, String words) {
    boolean amounts = !details.loan().equals(QuestionDetails.Loan.NONE);
    if (topic == BuyerQuestion.PAYMENT && amounts) {
      return BuyerQuestion.PAYMENT;
    }
    if (topic == BuyerQuestion.TEST_DRIVE && (details.day() != null || details.time() != null)) {
      return BuyerQuestion.TEST_DRIVE;
    }
    if (topic == BuyerQuestion.HOURS && details.day() != null) {
      return BuyerQuestion.HOURS;
    }
    if (topic.isSearch()
        && !details.wish().isEmpty()
        && details.unit().cars().isEmpty()
        && details.unit().ordinal() == null
        && details.unit().pick() == null
        && details.unit().color() == null) {
      return BuyerQuestion.STOCK_SEARCH;
    }
    if (topic == BuyerQuestion.FEATURE && !details.features().isEmpty()) {
      return BuyerQuestion.FEATURE;
    }
    boolean money =
        topic == BuyerQuestion.TRADE_VALUE
            || topic == BuyerQuestion.PAYMENT
            || topic == BuyerQuestion.OUT_THE_DOOR
            || topic == BuyerQuestion.LOWEST_PRICE;
    boolean brief = words.strip().split("\\s+", -1).length <= BRIEF;
    return money && brief && INSISTS.matcher(words.toLowerCase(Locale.ROOT)).find() ? topic : null;
  }

  private Ellipsis() {}
}
