package io.forecourt.understanding;

import io.forecourt.lead.Fact;
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

  /** Asks for a person, and not only whether it is one. */
  private static final Pattern WANTS_PERSON =
      Pattern.compile(
          "\\b(?:talk|speak|want|get me|transfer|call|prefer|rather|put me|connect|need)\\b");

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
            certain(signals));
    boolean nothing = found.questions().isEmpty();
    if (signals.contains(Signal.AVAILABILITY_QUESTION) && nothing) {
      return found.with(BuyerQuestion.AVAILABILITY);
    }
    if (signals.contains(Signal.PRICE_QUESTION) && (nothing || !asksMoney(found))) {
      return found.with(BuyerQuestion.PRICE);
    }
    return found;
  }

  /** "Are you a bot?" does not ask for a person. */
  static MessageContent settle(MessageContent content, String plain, QuestionReader.Found found) {
    boolean onlyWhether = found.asks(BuyerQuestion.ROBOT) && !WANTS_PERSON.matcher(plain).find();
    MessageContent settled = onlyWhether ? content.without(Signal.HUMAN_REQUEST) : content;
    boolean asksAboutLoans = LOANS.stream().anyMatch(found::asks);
    return asksAboutLoans && settled.isHalfSure(Fact.FINANCING)
        ? settled.withoutFinancing()
        : settled;
  }

  private static boolean asksMoney(QuestionReader.Found found) {
    return found.questions().stream().anyMatch(asked -> MONEY.contains(asked.kind()));
  }

  private static Set<BuyerQuestion> certain(Set<Signal> signals) {
    Set<BuyerQuestion> questions = EnumSet.noneOf(BuyerQuestion.class);
    if (signals.contains(Signal.TRADE_VALUE_REQUEST)) {
      questions.add(BuyerQuestion.TRADE_VALUE);
    }
    if (signals.contains(Signal.CREDIT_QUESTION)) {
      questions.add(BuyerQuestion.BAD_CREDIT);
    }
    if (signals.contains(Signal.APPOINTMENT_REQUEST)
        || signals.contains(Signal.APPOINTMENT_RESCHEDULE)) {
      questions.add(BuyerQuestion.TEST_DRIVE);
    }
    return questions;
  }

  private BuyerQuestions() {}
}
