package io.forecourt.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Band;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BriefTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");
  private static final Store STORE =
      new Store(
          "downtown",
          "Downtown Toyota",
          ZoneId.of("America/Chicago"),
          Currency.getInstance("USD"),
          "",
          "",
          "",
          "50309",
          List.of(),
          Optional.empty(),
          null);
  private static final Facts.Vehicle CAMRY =
      new Facts.Vehicle(2024, "Toyota", "Camry", "XSE", null, null, null, null);
  private static final Facts ALL =
      new Facts(
          CAMRY,
          new Facts.Budget(null, new BigDecimal("450"), null, null, null),
          new Facts.TradeIn(true, 2019, "Honda", "Civic", null, null, null),
          new Facts.Timeline(Facts.Timeline.Bucket.WITHIN_7_DAYS, null),
          Facts.Financing.LEASE,
          new Facts.Contact(Channel.TEXT, "18:00", null));

  @Test
  void shouldSayOneSentencePerFact() {
    assertThat(brief(ALL).sentences())
        .containsExactly(
            "Interested in 2024 Toyota Camry XSE.",
            "Payment target: $450/month.",
            "Trade: 2019 Honda Civic.",
            "Buys within 7 days.",
            "Lease preferred.",
            "Best contact: text after 18:00.");
    assertThat(brief(ALL).settled()).startsWith("Settled (6 of 6): Interested in 2024 Toyota");
  }

  @Test
  void shouldSayThatEverythingIsOpenWhenNothingIsKnown() {
    assertThat(brief(Facts.NONE).settled()).isEqualTo("Settled (0 of 6): nothing yet.");
    assertThat(brief(Facts.NONE).doNotAsk()).isEqualTo("Everything is still open.");
    assertThat(brief(Facts.NONE).sentences()).isEmpty();
  }

  @Test
  void shouldReadBackWhatIsHalfSure() {
    Brief brief = brief(ALL, Fact.TRADE_IN, Fact.FINANCING);

    assertThat(brief.doNotAsk())
        .isEqualTo(
            "Do not ask again: the car, the budget, when, how to reach them."
                + " Read back to be sure: the trade-in, how they pay.");
  }

  @Test
  void shouldNameOnlyWhatIsKnown() {
    Facts cash = new Facts(null, null, Facts.TradeIn.NO, null, Facts.Financing.CASH, null);

    assertThat(brief(cash).settled()).isEqualTo("Settled (2 of 6): No trade. Pays cash.");
    assertThat(brief(cash).doNotAsk()).isEqualTo("Do not ask again: the trade-in, how they pay.");
    assertThat(brief(cash, Fact.TRADE_IN, Fact.FINANCING).doNotAsk())
        .isEqualTo("Read back to be sure: the trade-in, how they pay.");
  }

  @ParameterizedTest
  @CsvSource({
    "450, , Payment target: $450/month.",
    ", 28995.40, 'Price target: $28,995.'",
    ", , Budget stated.",
  })
  void shouldPreferTheMonthlyPayment(BigDecimal monthly, BigDecimal total, String expected) {
    Facts.Budget budget = new Facts.Budget(null, monthly, null, total, BigDecimal.TEN);

    assertThat(brief(new Facts(null, budget, null, null, null, null)).sentences())
        .containsExactly(expected);
  }

  @Test
  void shouldSayThatThereIsATradeWhenTheCarIsNotNamed() {
    Facts.TradeIn trade = new Facts.TradeIn(true, null, null, null, null, null, null);

    assertThat(brief(new Facts(null, null, trade, null, null, null)).sentences())
        .containsExactly("Has a trade.");
  }

  @ParameterizedTest
  @EnumSource(Facts.Timeline.Bucket.class)
  void shouldHaveASentenceForEveryTimeline(Facts.Timeline.Bucket bucket) {
    Facts.Timeline timeline = new Facts.Timeline(bucket, null);

    assertThat(brief(new Facts(null, null, null, timeline, null, null)).sentences())
        .singleElement()
        .asString()
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "AVAILABLE, ON_LOT, 'Interested in 2024 Camry, on our lot, VIN 4T1K61AK0RU000001.'",
    "GONE, SOLD, 'Interested in 2024 Camry, sold.'",
    "GONE, , 'Interested in 2024 Camry, not in stock.'",
    "NOT_NAMED, , Interested in 2024 Camry.",
  })
  void shouldAddWhatTheStockSays(
      StockCheck.StockStatus stockStatus, Vehicle.Status status, String expected) {
    StockCheck check =
        new StockCheck(
            stockStatus,
            "Camry",
            Optional.of("4T1K61AK0RU000001"),
            Optional.of("2024 Camry"),
            Optional.ofNullable(status),
            Optional.empty(),
            List.of(),
            NOW);
    Facts known = new Facts(CAMRY, null, null, null, null, null);

    assertThat(new Brief(known, Map.of(), Optional.of(check), STORE).sentences())
        .containsExactly(expected);
  }

  @Test
  void shouldSayWhatToDoByWhenAndWhatIsKnown() {
    Facts cash = new Facts(null, null, null, null, Facts.Financing.CASH, null);

    assertThat(
            brief(cash).nextAction(lead(Optional.of(Band.HOT)), "Call", NOW.plusSeconds(300), NOW))
        .isEqualTo("Call by 10:05 AM CDT today, hot intent. Pays cash.");
    assertThat(
            brief(Facts.NONE).nextAction(lead(Optional.empty()), "Call", NOW.plusSeconds(300), NOW))
        .isEqualTo("Call by 10:05 AM CDT today, new intent.");
  }

  private static Brief brief(Facts facts, Fact... halfSure) {
    Map<Fact, FactSource> sources = new HashMap<>();
    facts
        .settled()
        .keySet()
        .forEach(name -> sources.put(name, new FactSource(LeadFacts.BUYER, true, null, NOW)));
    for (Fact fact : halfSure) {
      sources.put(fact, new FactSource(LeadFacts.BUYER, false, null, NOW));
    }
    return new Brief(facts, sources, Optional.empty(), STORE);
  }

  private static Lead lead(Optional<Band> band) {
    return new Lead(
        UUID.randomUUID(),
        STORE.id(),
        UUID.randomUUID(),
        "Web form",
        Channel.WEB,
        Optional.empty(),
        NOW,
        Optional.empty(),
        Stage.HANDOFF,
        Status.OPEN,
        Optional.empty(),
        Optional.empty(),
        band,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Behaviour.UNKNOWN);
  }
}
