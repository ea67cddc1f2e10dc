package io.forecourt.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeInAppraisalsTest {

  private static final Facts.TradeIn DESCRIBED =
      new Facts.TradeIn(true, 2019, "Honda", "Civic", 40_000, "excellent", BigDecimal.TEN);

  @Test
  void shouldPutWhatWasSeenInPlaceOfWhatWasDescribed() {
    assertThat(TradeInAppraisals.merge(DESCRIBED, report(Optional.of(52_000), Optional.of("fair"))))
        .isEqualTo(new Facts.TradeIn(true, 2019, "Honda", "Civic", 52_000, "fair", BigDecimal.TEN));
  }

  @Test
  void shouldKeepTheDescriptionWhenTheReportIsSilent() {
    assertThat(TradeInAppraisals.merge(DESCRIBED, report(Optional.empty(), Optional.empty())))
        .isEqualTo(DESCRIBED);
  }

  @Test
  void shouldKnowOfATradeInWhenTheBuyerDescribedNone() {
    assertThat(TradeInAppraisals.merge(null, report(Optional.of(52_000), Optional.empty())))
        .isEqualTo(new Facts.TradeIn(true, null, null, null, 52_000, null, null));
  }

  private static AppraisalReport report(Optional<Integer> mileage, Optional<String> condition) {
    return new AppraisalReport(BigDecimal.ONE, mileage, condition, Optional.empty());
  }
}
