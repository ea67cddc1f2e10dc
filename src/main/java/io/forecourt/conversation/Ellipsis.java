package io.forecourt.conversation;

import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import io.forecourt.understanding.question.UnitReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Completes what a buyer leaves out because the last answer was about it. */
final class Ellipsis {

  private static final Pattern INSISTS =
      Pattern.compile(
          "\\b(?:ballpark|rough(?:ly)?|guess|estimate|idea|range|approx\\w*|mas o menos)\\b");

  private static final Pattern VISIT =
      Pattern.compile("\\b(?:come|see|drive|visit|stop|swing|look|ir|ver|pasar)\\b");
  private static final Pattern THAT =
      Pattern.compile("\\b(?:that|eso)\\b|\\bhow much\\W*$|\\bcuanto\\W*$");
  private static final Pattern COST =
      Pattern.compile("\\b(?:cost\\w*|much|charge|cuanto|cuesta)\\b");
  private static final Pattern OF_DEPOSIT =
      Pattern.compile(
          "\\b(?:back|refund\\w*|card|pay|money|cash|venmo|zelle|text|phone|devuelv\\w+|tarjeta)\\b");

  /** "And the green?", "what about the other one?": the same question about another unit. */
  private static final Pattern ANOTHER =
      Pattern.compile("^\\W*(?:and|what about|how about|y|que tal)\\b");

  /** "Too much. And 84 months?" goes on about the payment. */
  private static final Set<BuyerQuestion> MONEY =
      Set.of(BuyerQuestion.PRICE, BuyerQuestion.PAYMENT, BuyerQuestion.CHEAPER);

  private static final int BRIEF = 6;
  private static final int SHORT = 6;

  /** Returns the questions of a message, and those that its words imply. */
  static List<AskedQuestion> complete(
      List<AskedQuestion> questions,
      QuestionDetails details,
      ConversationNotes notes,
      String words) {
    List<AskedQuestion> all = new ArrayList<>(questions);
    BuyerQuestion continued =
        notes.topic == null ? null : continued(all, details, notes.topic, words);
    if (continued != null) {
      return List.of(new AskedQuestion(continued, true));
    }
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

  /** Returns the topic where the words alone say something else, but go on about it; or null. */
  private static BuyerQuestion continued(
      List<AskedQuestion> asked, QuestionDetails details, BuyerQuestion topic, String words) {
    String text = words.toLowerCase(Locale.ROOT);
    Set<BuyerQuestion> kinds =
        asked.stream().map(AskedQuestion::kind).collect(Collectors.toCollection(HashSet::new));
    kinds.remove(BuyerQuestion.OTHER);
    boolean brief = text.strip().split("\\s+", -1).length <= SHORT;
    return switch (topic) {
      case PAYMENT ->
          !kinds.isEmpty()
                  && MONEY.containsAll(kinds)
                  && brief
                  && details.loan().months() != null
                  && !text.contains("price")
              ? topic
              : null;
      case HOURS -> {
        if (kinds.equals(Set.of(BuyerQuestion.HOURS))
            && details.day() != null
            && details.time() != null) {
          // "Then Monday at 3": the buyer comes.
          yield BuyerQuestion.TEST_DRIVE;
        }
        yield kinds.equals(Set.of(BuyerQuestion.TEST_DRIVE))
                && brief
                && details.day() != null
                && details.time() == null
                && !VISIT.matcher(text).find()
            ? topic
            : null;
      }
      case DELIVERY, HOLD -> {
        boolean cost =
            Set.of(BuyerQuestion.PRICE, BuyerQuestion.PAYMENT).containsAll(kinds)
                && COST.matcher(text).find()
                && !text.contains("month")
                && THAT.matcher(text).find();
        boolean back = kinds.equals(Set.of(BuyerQuestion.RETURNS)) || kinds.isEmpty();
        boolean money = topic == BuyerQuestion.HOLD && back && OF_DEPOSIT.matcher(text).find();
        yield cost || money ? topic : null;
      }
      default -> {
        boolean another =
            brief
                && ANOTHER.matcher(text).find()
                && (details.unit().color() != null
                    || details.unit().pick() == UnitReference.Pick.OTHER
                    || details.unit().cars().size() == 1);
        boolean unsaid =
            kinds.isEmpty()
                || kinds.equals(Set.of(BuyerQuestion.COLOR))
                || kinds.equals(Set.of(BuyerQuestion.ALTERNATIVES))
                || kinds.equals(Set.of(BuyerQuestion.STOCK_SEARCH));
        yield another && unsaid && topic.isAboutUnit() && topic != BuyerQuestion.AVAILABILITY
            ? topic
            : null;
      }
    };
  }

  private static BuyerQuestion implied(QuestionDetails details, BuyerQuestion topic, String words) {
    boolean amounts = !details.loan().equals(QuestionDetails.Loan.NONE);
    if (topic == BuyerQuestion.PAYMENT && amounts) {
      return BuyerQuestion.PAYMENT;
    }
    boolean timed =
        details.day() != null || details.time() != null || TurnWords.partOfDay(words) != null;
    if ((topic == BuyerQuestion.TEST_DRIVE && timed)
        || (topic == BuyerQuestion.HOURS && details.time() != null)) {
      return BuyerQuestion.TEST_DRIVE;
    }
    if (topic == BuyerQuestion.HOURS && details.day() != null) {
      return BuyerQuestion.HOURS;
    }
    if (topic.isSearch()
        && !details.wish().isEmpty()
        && details.unit().cars().stream().allMatch(car -> car.model() == null)
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
