package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.inventory.StockCheck.Known;
import io.forecourt.lead.WantedVehicle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another trim or color is another car, and is never given out as the one asked for. */
@ExtendWith(RolledBack.class)
class WishesTest {

  private final Wishes wishes =
      new Wishes(new VehicleSearch(TestDatabase.jdbc()), new StockSearch(TestDatabase.jdbc()));

  @BeforeEach
  void parkTwoExplorers() {
    TestDatabase.jdbc().sql("delete from forecourt.vehicle where store = 'riverside'").update();
    park(
        AVehicle.number(1, 2026, "Ford", "Explorer", "XLT", "SUV")
            .color(ColorFamily.BLACK)
            .status(Vehicle.Status.SOLD));
    park(
        AVehicle.number(2, 2026, "Ford", "Explorer", "Limited", "SUV")
            .color(ColorFamily.GRAY)
            .price("47695"));
  }

  @Test
  void shouldNotGiveOutTheLimitedForTheBlackXltThatIsSold() {
    StockAnswer answer = wishes.find("riverside", explorer("XLT").withColor("Black"));

    assertThat(answer.isAvailable()).isFalse();
    assertThat(answer.known()).isEqualTo(Known.UNIT);
    assertThat(answer.exact()).map(Vehicle::vin).hasValue(AVehicle.vin(1));
    assertThat(answer.exact()).map(Vehicle::status).hasValue(Vehicle.Status.SOLD);
    assertThat(answer.near())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.unit().vin()).isEqualTo(AVehicle.vin(2));
              assertThat(other.differs())
                  .containsExactlyInAnyOrder(
                      StockResult.Difference.COLOR, StockResult.Difference.TRIM);
            });
  }

  @Test
  void shouldSayThatTheColorWasNeverHere() {
    StockAnswer answer = wishes.find("riverside", explorer("Limited").withColor("white"));

    assertThat(answer.known()).isEqualTo(Known.MODEL);
    assertThat(answer.exact()).isEmpty();
    assertThat(answer.near()).extracting(other -> other.unit().vin()).containsExactly(vin(2));
  }

  @Test
  void shouldTakeAnyTrimWhereNoneIsAskedFor() {
    StockAnswer answer = wishes.find("riverside", explorer(null));

    assertThat(answer.isAvailable()).isTrue();
    assertThat(answer.exact()).map(Vehicle::vin).hasValue(vin(2));
    assertThat(answer.near()).isEmpty();
  }

  @Test
  void shouldPreferTheOneOnTheLotToTheOneInTheShop() {
    park(
        AVehicle.number(3, 2026, "Ford", "Explorer", "Limited", "SUV")
            .price("40000")
            .status(Vehicle.Status.IN_REPAIR));

    assertThat(wishes.find("riverside", explorer("Limited")).exact())
        .map(Vehicle::vin)
        .hasValue(vin(2));
  }

  @Test
  void shouldOfferTheSameBodyForAModelThatWasNeverHere() {
    WantedVehicle wish =
        new WantedVehicle(null, "Toyota", "Sequoia", null, "SUV", null, null, null);

    StockAnswer answer = wishes.find("riverside", wish);

    assertThat(answer.known()).isEqualTo(Known.NOTHING);
    assertThat(answer.near()).extracting(other -> other.unit().vin()).containsExactly(vin(2));
  }

  @Test
  void shouldOfferTheTwinOfTheUnitAskedForByNumber() {
    park(AVehicle.number(4, 2026, "Ford", "Explorer", "XLT", "SUV").color(ColorFamily.BLACK));

    StockAnswer answer = wishes.find("riverside", WantedVehicle.ofVin(vin(1)));

    assertThat(answer.near().get(0).unit().vin()).isEqualTo(vin(4));
    assertThat(answer.near().get(0).differs()).isEmpty();
  }

  private static WantedVehicle explorer(String trim) {
    return new WantedVehicle(2026, "Ford", "Explorer", trim, null, null, null, null);
  }

  private static String vin(int number) {
    return AVehicle.vin(number);
  }

  private void park(AVehicle vehicle) {
    InventoryTables.save(vehicle.build());
  }
}
