package io.forecourt.conversation;

import io.forecourt.inventory.StockQuery;
import io.forecourt.inventory.Vehicle;
import io.forecourt.understanding.question.BuyerQuestion;
import org.springframework.stereotype.Component;

/** Passes each question to those who know the answer. */
@Component
class QuestionAnswers {

  private final UnitAnswers units;
  private final MoneyAnswers money;
  private final StockAnswers stock;
  private final StoreAnswers store;
  private final VisitAnswers visits;

  QuestionAnswers(
      UnitAnswers units,
      MoneyAnswers money,
      StockAnswers stock,
      StoreAnswers store,
      VisitAnswers visits) {
    this.units = units;
    this.money = money;
    this.stock = stock;
    this.store = store;
    this.visits = visits;
  }

  /**
   * @param missing whether the store has no such car as the buyer asked for
   */
  void answer(BuyerQuestion question, Reply reply, boolean missing) {
    if (question == BuyerQuestion.OTHER) {
      other(reply);
    } else if (question == BuyerQuestion.TEST_DRIVE) {
      visits.answer(reply);
    } else if (question.isSearch()) {
      if (asksForItsColor(question, reply)) {
        units.answer(BuyerQuestion.COLOR, reply.unit().get(), reply);
      }
      stock.answer(question, reply);
    } else if (!question.isAboutUnit()) {
      store.answer(question, reply);
    } else if (reply.unit().isPresent()) {
      aboutUnit(question, reply.unit().get(), reply);
    } else if (missing) {
      if (!reply.memory().saidMissing()) {
        reply.say("answer-gone");
      }
    } else if (reply.memory().refinesSearch() && !reply.details().wish().isEmpty()) {
      stock.answer(BuyerQuestion.STOCK_SEARCH, reply);
    } else if (question == BuyerQuestion.PAYMENT && reply.details().loan().monthly() != null) {
      stock.answer(BuyerQuestion.STOCK_SEARCH, reply);
    } else if (question == BuyerQuestion.PAYMENT) {
      store.answer(BuyerQuestion.APR, reply);
    } else if (question == BuyerQuestion.WARRANTY) {
      store.answer(question, reply);
    }
  }

  /** "What colors?" asks for that of the car, too. */
  private static boolean asksForItsColor(BuyerQuestion question, Reply reply) {
    return question == BuyerQuestion.OTHER_COLORS
        && reply.unit().isPresent()
        && reply.details().wish().text(StockQuery.Criterion.COLOR).isEmpty();
  }

  private void aboutUnit(BuyerQuestion question, Vehicle unit, Reply reply) {
    switch (question) {
      case PRICE, LOWEST_PRICE, OFFER, PAYMENT, OUT_THE_DOOR -> money.answer(question, unit, reply);
      default -> units.answer(question, unit, reply);
    }
    Vehicle.Status status = unit.status();
    boolean told = question == BuyerQuestion.AVAILABILITY || question == BuyerQuestion.ARRIVAL;
    boolean said = reply.memory().saidMissing() || reply.templates().contains("answer-gone");
    if (!status.isToBeHad() && !told && !said) {
      // No one should drive over for a car that is sold.
      if (reply.memory().close("gone " + unit.vin())) {
        StandingAnswers.availability(unit, reply);
      } else {
        reply.say("answer-gone-again");
      }
    }
  }

  /** What no reader understood is asked once; then the rep gets the words. */
  private static void other(Reply reply) {
    if (reply.memory().isHalfSure() && reply.memory().mayAskMeaning()) {
      reply.say(reply.unit().isPresent() ? "answer-unsure-car" : "answer-unsure");
    } else {
      reply.leave("that", "eso");
    }
  }
}
