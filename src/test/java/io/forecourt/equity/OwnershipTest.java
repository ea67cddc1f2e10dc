package io.forecourt.equity;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.store.PlainStores;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a rep reads about the vehicles of a customer. */
class OwnershipTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final LocalDate MARCH = LocalDate.of(2021, 3, 15);

  @Test
  void shouldSayWhatWasBoughtHere() {
    assertThat(
            describe(
                new Ownership(
                    null,
                    2021,
                    "Toyota",
                    "Camry",
                    MARCH,
                    true,
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2026, 1, 3),
                    null)))
        .isEqualTo("Bought a 2021 Toyota Camry here in March 2021, last service January 3");
  }

  @Test
  void shouldClaimNoPurchaseHereThatTheRecordsDoNotName() {
    assertThat(
            describe(
                new Ownership(
                    null,
                    null,
                    "Acura",
                    "MDX",
                    MARCH,
                    null,
                    "LEASE",
                    new BigDecimal("12400.50"),
                    LocalDate.of(2026, 2, 28),
                    LocalDate.of(2026, 6, 30),
                    LocalDate.of(2025, 6, 3),
                    LocalDate.of(2026, 3, 20))))
        .isEqualTo(
            "Owns an Acura MDX, bought in March 2021, last service June 3, 2025, next service"
                + " March 20, lease ends in June 2026, payoff $12,401 as of February 28");
  }

  @Test
  void shouldLeaveOutAnAppointmentThatIsOver() {
    assertThat(
            describe(
                new Ownership(
                    "4T1BF1FK3GU579828",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    TODAY.minusDays(1))))
        .isEqualTo("Owns the vehicle with the VIN …579828");
  }

  private static String describe(Ownership vehicle) {
    return vehicle.describe(PlainStores.riverside(), TODAY);
  }
}
