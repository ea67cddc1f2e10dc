package io.forecourt.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.InProcessEngine;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Store;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sample store answers and charges, and what is unknown of a store without rows. */
class StoreTermsTest {

  private static final DecisionTables DECISIONS = InProcessEngine.decisionTables();
  private static final Store RIVERSIDE =
      store("riverside", "1200 Riverside Drive, Des Moines, IA 50309");
  private static final Store LAKESIDE = store("lakeside", "1 Lake Road, Albany, NY 12203");

  private final StoreFacts facts = new StoreFacts(DECISIONS);
  private final StoreFees fees = new StoreFees(DECISIONS);
  private final PaymentTerms terms = new PaymentTerms(DECISIONS);

  @ParameterizedTest
  @EnumSource(StoreTopic.class)
  void shouldAnswerWhatTheStoreApprovedAndNothingElse(StoreTopic topic) {
    assertThat(facts.find("riverside", topic))
        .hasValueSatisfying(answer -> assertThat(answer.in("es")).isNotEqualTo(answer.in("en")));
    assertThat(facts.find("lakeside", topic)).isEmpty();
  }

  @Test
  void shouldGiveTheFigureOfAnAnswer() {
    assertThat(facts.find("riverside", StoreTopic.DEPOSIT).flatMap(StoreAnswer::amount))
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("500"));
    assertThat(facts.find("riverside", StoreTopic.LANGUAGES).flatMap(StoreAnswer::amount))
        .isEmpty();
  }

  @Test
  void shouldItemizeThePriceOutTheDoorInIowa() {
    OutTheDoor estimate =
        fees.estimate(
                RIVERSIDE,
                Purchase.of(new BigDecimal("24585"), "used").withTradeIn(new BigDecimal("4585")))
            .orElseThrow();

    assertThat(estimate.state()).hasValue("IA");
    assertThat(estimate.complete()).isTrue();
    assertThat(estimate.lines())
        .extracting(line -> line.kind() + " " + line.amount())
        .containsExactlyInAnyOrder("FEE 180.00", "TAX 1000.00", "TITLE 25.00", "TITLE 250.00");
    assertThat(estimate.total()).isEqualByComparingTo("21455.00");
  }

  @Test
  void shouldLeaveTaxesOutForAStateThatIsNotListed() {
    OutTheDoor estimate =
        fees.estimate(RIVERSIDE, Purchase.of(new BigDecimal("24585"), "used").registeredIn("NE"))
            .orElseThrow();

    assertThat(estimate.complete()).isFalse();
    assertThat(estimate.lines()).extracting(line -> line.name("en")).containsExactly("Doc fee");
    assertThat(estimate.total()).isEqualByComparingTo("24765");
    assertThat(fees.estimate(LAKESIDE, Purchase.of(BigDecimal.TEN, "new"))).isEmpty();
  }

  @Test
  void shouldNameTheStoresOwnFees() {
    assertThat(fees.fees(RIVERSIDE, "new"))
        .extracting(line -> line.name("es"), OutTheDoor.Line::amount)
        .containsExactly(tuple("Cargo por documentación", new BigDecimal("180.00")));
  }

  @Test
  void shouldTurnAPaymentIntoAPriceCeilingOnTheTermsOfThatPrice() {
    Payment high =
        terms.priceFor("riverside", new BigDecimal("500"), Optional.empty()).orElseThrow();
    Payment low =
        terms.priceFor("riverside", new BigDecimal("150"), Optional.empty()).orElseThrow();
    Payment withDown =
        terms
            .priceFor("riverside", new BigDecimal("500"), Optional.of(new BigDecimal("3000")))
            .orElseThrow();

    assertThat(high.months()).isEqualTo(72);
    assertThat(high.monthly()).isBetween(new BigDecimal("499.95"), new BigDecimal("500.00"));
    assertThat(low.months()).isEqualTo(48);
    assertThat(low.price()).isLessThan(new BigDecimal("10000"));
    assertThat(low.monthly()).isLessThanOrEqualTo(new BigDecimal("150.00"));
    assertThat(withDown.down()).isEqualByComparingTo("3000");
    assertThat(withDown.price()).isEqualByComparingTo("31596.83");
  }

  private static Store store(String id, String address) {
    ZoneId zone = ZoneId.of("America/Chicago");
    return new Store(
        id,
        id,
        zone,
        Currency.getInstance("USD"),
        "",
        "",
        address,
        "",
        List.of(),
        Optional.empty(),
        new BusinessTime(zone, Map.of(), Map.of()));
  }
}
