package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.store.SpokenHours;
import io.forecourt.terms.StoreFacts;
import io.forecourt.terms.StoreTopic;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers about the store: hours, place, policies, and who answers. */
@Component
class StoreAnswers {

  private final StoreFacts facts;
  private final MoneyAnswers money;
  private final FeeAnswers fees;

  StoreAnswers(StoreFacts facts, MoneyAnswers money, FeeAnswers fees) {
    this.facts = facts;
    this.money = money;
    this.fees = fees;
  }

  void answer(BuyerQuestion question, Reply reply) {
    switch (question) {
      case HOURS -> hours(reply);
      case PLACE -> {
        words(reply, StoreTopic.DIRECTIONS)
            .ifPresent(directions -> reply.values().put("directions", directions));
        reply.say("answer-place");
      }
      case LANGUAGES -> policy(reply, StoreTopic.LANGUAGES, "languages we speak", "idiomas");
      case WHO -> reply.say("answer-who");
      case ROBOT -> reply.say("answer-robot");
      case WHY_ASK -> reply.say("answer-why-ask");
      case CALL -> reply.say("answer-phone");
      case CHANNEL -> ChannelAnswers.answer(reply);
      case BRING ->
          reply.sayIfKnown(
              words(reply, StoreTopic.TEST_DRIVE),
              "answer-bring",
              "testDrivePolicy",
              "what to bring",
              "qué traer");
      case WAITLIST -> {
        StandingAnswers.notify(reply);
        reply.memory().leaveOpen();
      }
      case HOLD -> {
        if (TurnWords.askLater(reply.memory().heardWords())) {
          StandingAnswers.later(reply);
        }
        policy(reply, StoreTopic.DEPOSIT, "deposit", "depósito");
      }
      case DELIVERY -> policy(reply, StoreTopic.DELIVERY, "delivery", "entrega");
      case RETURNS -> policy(reply, StoreTopic.RETURNS, "return policy", "política de devolución");
      case INSPECTION -> policy(reply, StoreTopic.INSPECTION, "inspection", "inspección");
      case BAD_CREDIT, LENDERS -> {
        policy(reply, StoreTopic.FINANCING, "financing", "financiamiento");
        reply.memory().leaveOpen();
      }
      case LEASE -> reply.leave("lease", "arrendamiento");
      case APR -> money.rate(reply.unit(), reply, words(reply, StoreTopic.APR));
      case DOC_FEE -> fees.fees(reply.unit(), reply);
      case TRADE_VALUE -> {
        words(reply, StoreTopic.TRADE_IN)
            .ifPresent(policy -> reply.values().put("tradePolicy", policy));
        reply.say("answer-trade-value");
        reply.memory().leaveOpen();
      }
      case WARRANTY -> policy(reply, StoreTopic.WARRANTY, "warranty", "garantía");
      default -> reply.leave(topic(reply, "that", "eso"), "eso");
    }
  }

  private static String topic(Reply reply, String english, String spanish) {
    return reply.language().pick(english, spanish);
  }

  private void hours(Reply reply) {
    LocalDate today = reply.now().atZone(reply.store().zone()).toLocalDate();
    SpokenHours hours = SpokenHours.in(reply.language().code());
    LocalDate day =
        Optional.ofNullable(reply.details().day())
            .or(
                () ->
                    reply
                        .memory()
                        .visit()
                        .day()
                        .filter(visit -> reply.memory().isAbout(BuyerQuestion.TEST_DRIVE)))
            .orElse(null);
    reply
        .values()
        .put(
            "dayHours",
            withoutStop(hours.day(reply.store().hours(), day == null ? today : day, today)));
    reply.values().put("weekHours", hours.week(reply.store().hours()));
    boolean week = day == null && reply.memory().hears(TurnWords::askWeek);
    reply.say(week ? "answer-hours" : "answer-hours-day");
  }

  /** The sentence gets its own: "a 8 p. m." ends with one. */
  static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private void policy(Reply reply, StoreTopic topic, String english, String spanish) {
    words(reply, topic)
        .ifPresentOrElse(
            words -> reply.say("answer-policy-" + name(topic), Map.of(variable(topic), words)),
            () -> reply.leave(english, spanish));
  }

  private Optional<String> words(Reply reply, StoreTopic topic) {
    return facts.find(reply.store().id(), topic).map(answer -> answer.in(reply.language().code()));
  }

  private static String name(StoreTopic topic) {
    return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Several policies may stand in one message, so each has a value of its own. */
  private static String variable(StoreTopic topic) {
    return switch (topic) {
      case DEPOSIT -> "depositPolicy";
      case DELIVERY -> "deliveryPolicy";
      case RETURNS -> "returnPolicy";
      case INSPECTION -> "inspectionPolicy";
      case FINANCING -> "financingPolicy";
      case LANGUAGES -> "languages";
      case WARRANTY -> "warrantyPolicy";
      default -> throw new IllegalArgumentException(topic + " has no template.");
    };
  }

  /** Returns whether a question about a unit can be answered without one, by the store's policy. */
  static boolean isPolicyToo(BuyerQuestion question, Optional<Vehicle> unit) {
    return unit.isEmpty() && question == BuyerQuestion.WARRANTY;
  }
}
