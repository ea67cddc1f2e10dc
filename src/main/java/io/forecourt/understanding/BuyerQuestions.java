package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a buyer wants to know, beside the signals of a message. */
final class BuyerQuestions {

  private static final Set<BuyerQuestion> MONEY =
      EnumSet.of(
          BuyerQuestion.PRICE,
          BuyerQuestion.LOWEST_PRICE,
          BuyerQuestion.OFFER,
          BuyerQuestion.PAYMENT,
          BuyerQuestion.OUT_THE_DOOR,
          BuyerQuestion.DOC_FEE,
          BuyerQuestion.LEASE,
          BuyerQuestion.TRADE_VALUE);

  /** "What's the APR?" does not say how the buyer pays. */
  private static final Set<BuyerQuestion> LOANS =
      EnumSet.of(
          BuyerQuestion.APR,
          BuyerQuestion.PAYMENT,
          BuyerQuestion.BAD_CREDIT,
          BuyerQuestion.LENDERS,
          BuyerQuestion.LEASE);

  /** Without one of these words a classifier alone adds no price to another question. */
  private static final Pattern PRICE =
      Pattern.compile("\\b(?:price\\w*|how much|costs?|asking|msrp|discount\\w*|deals?)\\b|\\$");

  private static final Pattern TRADE =
      Pattern.compile(
          "\\b(?:trad(?:e|es|ing)|my (?!wife|husband|phone|gps)|mine|swap|owe|payoff|sell)\\b");

  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(?:person|human|manager|someone|somebody|rep|sales\\w*|persona|gerente|alguien)\\b");

  /** Asks for a person, and not only whether it is one. */
  private static final Pattern WANTS_PERSON =
      Pattern.compile(
          "\\b(?:talk|speak|want|get me|transfer|call|prefer|rather|put me|connect|need)\\b");

  /** "Never mind. Actually, do you have loaners?" goes on. */
  private static final Pattern NEVER_MIND =
      Pattern.compile("^\\W*(?:oh |ok |well )?never ?mind\\b");

  /** A visit that is agreed on stays; the rep has to know. */
  private static final Pattern LATE =
      Pattern.compile("\\b(?:min(?:ute)?s?|little|bit|running|be) late\\b");

  /** Of the buyer's own car: it does not say how the next one is paid for. */
  private static final Pattern OWN_TITLE =
      Pattern.compile("\\b(?:no payoff|title in hand|clear title|paid off|own it outright)\\b");

  static QuestionReader.Found findIn(
      EncodedMessage message, String plain, MessageContent content, MessageContext context) {
    Set<Signal> signals = content.signals();
    if (signals.contains(Signal.OPT_OUT) || signals.contains(Signal.WRONG_PERSON)) {
      return QuestionReader.NOTHING;
    }
    QuestionReader.Found found =
        QuestionReader.read(
            new QuestionReader.Heard(
                message.text(),
                plain,
                content.facts(),
                context.askedFact(),
                signals.contains(Signal.TRADE_VALUE_REQUEST),
                context.now().toLocalDate(),
                context.units(),
                message.predictions()),
            certain(signals, content, plain));
    boolean nothing = found.questions().isEmpty();
    if (signals.contains(Signal.TRADE_VALUE_REQUEST) && nothing) {
      return found.with(BuyerQuestion.TRADE_VALUE);
    }
    if (signals.contains(Signal.AVAILABILITY_QUESTION) && nothing) {
      return found.with(BuyerQuestion.AVAILABILITY);
    }
    boolean price =
        nothing
            || (!asksMoney(found)
                && !found.asks(BuyerQuestion.OTHER)
                && PRICE.matcher(plain).find());
    if (signals.contains(Signal.PRICE_QUESTION) && price && !found.details().unit().isChoice()) {
      return found.with(BuyerQuestion.PRICE);
    }
    return found;
  }

  /** "Are you a bot?" does not ask for a person. */
  static MessageContent settle(MessageContent content, String plain, QuestionReader.Found found) {
    boolean onlyWhether =
        (found.asks(BuyerQuestion.ROBOT) || found.asks(BuyerQuestion.WHO))
            && !WANTS_PERSON.matcher(plain).find();
    boolean onlyLater =
        found.asks(BuyerQuestion.WAITLIST)
            || (found.asks(BuyerQuestion.CHANNEL) && !PERSON.matcher(plain).find());
    MessageContent settled =
        onlyWhether || onlyLater ? content.without(Signal.HUMAN_REQUEST) : content;
    if (settled.isHalfSure(Fact.TRADE_IN)
        && !found.questions().isEmpty()
        && !found.asks(BuyerQuestion.TRADE_VALUE)
        && !TRADE.matcher(plain).find()) {
      settled = settled.without(Fact.TRADE_IN);
    }
    if (signalsTradeAlone(settled, plain, found)) {
      settled = settled.without(Signal.TRADE_VALUE_REQUEST);
    }
    if (settled.isHalfSure(Fact.BUDGET) && found.details().time() != null && !asksMoney(found)) {
      // "Three thirty" is a time here.
      settled = settled.without(Fact.BUDGET);
    }
    boolean goesOn = NEVER_MIND.matcher(plain).find() && !found.questions().isEmpty();
    if (settled.signals().contains(Signal.NOT_INTERESTED) && (goesOn || SmallTalk.isAll(plain))) {
      settled = settled.without(Signal.NOT_INTERESTED);
    }
    if (settled.isHalfSure(Fact.FINANCING) && OWN_TITLE.matcher(plain).find()) {
      settled = settled.without(Fact.FINANCING);
    }
    boolean asksAboutLoans = LOANS.stream().anyMatch(found::asks);
    return asksAboutLoans && settled.isHalfSure(Fact.FINANCING)
        ? settled.without(Fact.FINANCING)
        : settled;
  }

  /** Without a word of a trade-in, a classifier alone adds none to another question. */
  private static boolean signalsTradeAlone(
      MessageContent content, String plain, QuestionReader.Found found) {
    return content.signals().contains(Signal.TRADE_VALUE_REQUEST)
        && content.facts().tradeIn() == null
        && found.questions().stream().anyMatch(asked -> asked.kind() != BuyerQuestion.TRADE_VALUE)
        && !TRADE.matcher(plain).find();
  }

  private static boolean asksMoney(QuestionReader.Found found) {
    return found.questions().stream().anyMatch(asked -> MONEY.contains(asked.kind()));
  }

  private static Set<BuyerQuestion> certain(
      Set<Signal> signals, MessageContent content, String plain) {
    Set<BuyerQuestion> questions = EnumSet.noneOf(BuyerQuestion.class);
    Facts.TradeIn trade = content.facts().tradeIn();
    boolean noTrade = trade != null && Boolean.FALSE.equals(trade.has());
    boolean named = (trade != null && trade.make() != null) || TRADE.matcher(plain).find();
    if (signals.contains(Signal.TRADE_VALUE_REQUEST) && named && !noTrade) {
      questions.add(BuyerQuestion.TRADE_VALUE);
    }
    if (signals.contains(Signal.CREDIT_QUESTION)) {
      questions.add(BuyerQuestion.BAD_CREDIT);
    }
    if ((signals.contains(Signal.APPOINTMENT_REQUEST)
            || signals.contains(Signal.APPOINTMENT_RESCHEDULE))
        && !LATE.matcher(plain).find()) {
      questions.add(BuyerQuestion.TEST_DRIVE);
    }
    return questions;
  }

  private BuyerQuestions() {}
}
