package io.forecourt.handoff;

import static io.forecourt.handoff.KnownFacts.ALL;
import static io.forecourt.handoff.KnownFacts.CAMRY;
import static io.forecourt.handoff.KnownFacts.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One sentence for each settled fact. */
class FactSentencesTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

  @Test
  void shouldSayOneSentencePerFact() {
    assertThat(sentences(ALL))
        .containsExactly(
            "Interested in 2024 Toyota Camry XSE.",
            "Payment target: $450/month.",
            "Trade: 2019 Honda Civic.",
            "Buys within 7 days.",
            "Lease preferred.",
            "Best contact: text after 6:00 PM.");
  }

  @Test
  void shouldSayNothingWhenNothingIsKnown() {
    assertThat(sentences(Facts.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "450, , 'Payment target: $450/month, $10 down.'",
    ", 28995.40, 'Price target: $28,995, $10 down.'",
    ", , 'Budget stated, $10 down.'",
  })
  void shouldPreferTheMonthlyPayment(BigDecimal monthly, BigDecimal total, String expected) {
    Facts.Budget budget = new Facts.Budget(null, monthly, null, total, BigDecimal.TEN);

    assertThat(sentences(new Facts(null, budget, null, null, null, null)))
        .containsExactly(expected);
  }

  @Test
  void shouldSayThatThereIsATradeWhenTheCarIsNotNamed() {
    Facts.TradeIn trade = new Facts.TradeIn(true, null, null, null, null, null, null);

    assertThat(sentences(new Facts(null, null, trade, null, null, null)))
        .containsExactly("Has a trade.");
  }

  @Test
  void shouldNameTheDownPaymentAndTheMilesOfTheTrade() {
    Facts.Budget budget =
        new Facts.Budget(null, new BigDecimal("450"), null, null, new BigDecimal("3000"));
    Facts.TradeIn trade = new Facts.TradeIn(true, 2019, "Honda", "Civic", 96_000, null, null);

    assertThat(sentences(new Facts(null, budget, trade, null, null, null)))
        .containsExactly(
            "Payment target: $450/month, $3,000 down.", "Trade: 2019 Honda Civic, 96,000 miles.");
  }

  @ParameterizedTest
  @EnumSource(Facts.Timeline.Bucket.class)
  void shouldHaveASentenceForEveryTimeline(Facts.Timeline.Bucket bucket) {
    Facts.Timeline timeline = new Facts.Timeline(bucket, null);

    assertThat(sentences(new Facts(null, null, null, timeline, null, null)))
        .singleElement()
        .asString()
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "AVAILABLE, ON_LOT, 'Interested in 2024 Camry, on our lot, VIN 4T1K61AK0RU000001.'",
    "GONE, SOLD, 'Interested in 2024 Camry, sold.'",
    "GONE, , 'Interested in 2024 Toyota Camry XSE, not in stock.'",
    "NOT_NAMED, , Interested in 2024 Toyota Camry XSE.",
  })
  void shouldAddWhatTheStockSays(
      StockCheck.StockStatus stockStatus, Vehicle.Status status, String expected) {
    StockCheck check =
        new StockCheck(
            stockStatus,
            "Camry",
            StockCheck.Known.UNIT,
            Optional.ofNullable(status)
                .map(
                    each ->
                        new StockCheck.Unit(
                            "4T1K61AK0RU000001", "2024 Camry", each, Optional.empty())),
            List.of(),
            NOW);
    Facts known = new Facts(CAMRY, null, null, null, null, null);

    assertThat(new FactSentences(known, Optional.of(check), STORE).list())
        .containsExactly(expected);
  }

  private static List<String> sentences(Facts facts) {
    return new FactSentences(facts, Optional.empty(), STORE).list();
  }
}
