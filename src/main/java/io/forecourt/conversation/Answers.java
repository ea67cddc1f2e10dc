package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.understanding.BuyerQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Chooses the templates that answer a buyer's questions, from what is true right now. */
@Component
class Answers {

  static final Set<BuyerQuestion> ABOUT_THE_CAR =
      Set.of(BuyerQuestion.AVAILABILITY, BuyerQuestion.PRICE, BuyerQuestion.PAYMENT);

  /** How long a stock check stays good enough to repeat. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final String PASSED_ON = "answer-passed-on";

  private final StockChecks stock;
  private final Availability availability;
  private final Clock clock;

  Answers(StockChecks stock, Availability availability, Clock clock) {
    this.stock = stock;
    this.availability = availability;
    this.clock = clock;
  }

  List<String> templates(Lead lead, Conversation conversation) {
    if (conversation.questions().stream().anyMatch(ABOUT_THE_CAR::contains)) {
      refresh(lead);
    }
    Optional<StockCheck> check = stock.findLatest(lead.id());
    return conversation.questions().stream()
        .flatMap(question -> answer(question, check).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> answer(BuyerQuestion question, Optional<StockCheck> check) {
    StockCheck.StockStatus status =
        check.map(StockCheck::answer).orElse(StockCheck.StockStatus.NOT_NAMED);
    boolean priced = check.flatMap(StockCheck::price).isPresent();
    return switch (question) {
      case HOURS -> Optional.of("answer-hours");
      case PLACE -> Optional.of("answer-place");
      case ROBOT -> Optional.of("answer-robot");
      case OTHER -> Optional.of(PASSED_ON);
      case AVAILABILITY, PRICE, PAYMENT ->
          switch (status) {
            // The next question asks which car the buyer means.
            case NOT_NAMED -> Optional.empty();
            case GONE -> Optional.of("answer-gone");
            case AVAILABLE ->
                Optional.of(
                    switch (question) {
                      case AVAILABILITY -> "answer-available";
                      case PRICE -> priced ? "answer-price" : PASSED_ON;
                      default -> priced ? "answer-payment" : PASSED_ON;
                    });
          };
    };
  }

  /** Checks the stock again where the last check is too old. */
  private void refresh(Lead lead) {
    boolean fresh =
        stock
            .findLatest(lead.id())
            .filter(check -> check.checkedAt().plus(FRESH).isAfter(clock.instant()))
            .isPresent();
    if (!fresh) {
      availability.check(lead.id());
    }
  }
}
