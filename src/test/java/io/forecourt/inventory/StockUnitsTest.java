package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units as other systems see them. */
@ExtendWith(RolledBack.class)
class StockUnitsTest {

  private final StockUnits units = new StockUnits(TestDatabase.jdbc());

  @Test
  void shouldFindAUnitByVinOrStockNumberInAnyCase() {
    InventoryTables.save(
        AVehicle.number(1, 2022, "Toyota", "Tacoma", "SR5", "Pickup")
            .drivetrain(Drivetrain.FOUR_WHEEL)
            .features("Tow hitch")
            .price("24585")
            .build());

    StockUnits.StockUnit unit = units.find("riverside", "t1").orElseThrow();

    assertThat(unit)
        .isEqualTo(units.find("riverside", AVehicle.vin(1).toLowerCase(Locale.ROOT)).get());
    assertThat(unit.drivetrain()).isEqualTo("4WD");
    assertThat(unit.price()).isEqualByComparingTo(new BigDecimal("24585"));
    assertThat(unit.features()).containsExactly("Tow hitch");
    assertThat(unit.status()).isEqualTo(Vehicle.Status.ON_LOT);
    assertThat(unit.statusSince()).isNotNull();
    assertThat(unit.engine()).isNull();
    assertThat(units.find("lakeside", "t1")).isEmpty();
    assertThat(units.find("riverside", "t2")).isEmpty();
  }

  @Test
  void shouldPreferTheUnitThatIsThereOfTwoWithOneStockNumber() {
    for (int number = 1; number <= 2; number++) {
      InventoryTables.save(
          AVehicle.number(number, 2020, "Kia", "Soul", "LX", "Hatchback")
              .status(number == 1 ? Vehicle.Status.ON_LOT : Vehicle.Status.GONE)
              .build());
    }
    TestDatabase.jdbc().sql("update forecourt.vehicle set stock_number = 'T9'").update();

    assertThat(units.find("riverside", "T9").orElseThrow().vin()).isEqualTo(AVehicle.vin(1));
  }
}
