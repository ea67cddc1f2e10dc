package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.inventory.StockResult.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a store has that fits, and what comes closest when nothing does. */
@ExtendWith(RolledBack.class)
class StockSearchTest {

  private final StockSearch search = new StockSearch(TestDatabase.jdbc());

  @BeforeEach
  void clearTheLot() {
    TestDatabase.jdbc().sql("delete from forecourt.vehicle where store = 'riverside'").update();
  }

  @Test
  void shouldFindSuvsBelowAPriceNewestFirstAndCountAll() {
    park(AVehicle.number(1, 2019, "Kia", "Sorento", "LX", "SUV").price("14000"));
    park(AVehicle.number(2, 2022, "Ford", "Escape", "SE", "SUV").price("19735"));
    park(AVehicle.number(3, 2021, "Toyota", "RAV4", "LE", "SUV").price("20000"));
    park(AVehicle.number(4, 2018, "Ford", "Escape", "SE", "SUV").price("10665"));
    park(AVehicle.number(5, 2023, "Honda", "CR-V", "EX", "SUV").price("20001"));
    park(AVehicle.number(6, 2023, "Honda", "CR-V", "LX", "SUV").withoutPrice());
    park(AVehicle.number(7, 2023, "Honda", "Civic", "LX", "Sedan").price("15000"));
    park(
        AVehicle.number(8, 2023, "Mazda", "CX-5", "S", "SUV")
            .price("15000")
            .status(Vehicle.Status.SOLD));

    StockResult found =
        search.find(
            "riverside", StockQuery.ANY.body(BodyStyle.SUV).priceTo(new BigDecimal("20000")));

    assertThat(found.units()).extracting(Vehicle::vin).containsExactly(vin(2), vin(3), vin(1));
    assertThat(found.total()).isEqualTo(4);
    assertThat(found.alternatives()).isEmpty();
    assertThat(found.everHad()).isFalse();
  }

  @Test
  void shouldTellAModelThatIsGoneFromOneThatWasNeverHere() {
    park(
        AVehicle.number(1, 2020, "Toyota", "Prius", "LE", "Hatchback").status(Vehicle.Status.SOLD));

    StockResult gone = search.find("riverside", StockQuery.ANY.make("toyota").model("prius"));
    StockResult never = search.find("riverside", StockQuery.ANY.make("Toyota").model("Corolla"));

    assertThat(gone.units()).isEmpty();
    assertThat(gone.everHad()).isTrue();
    assertThat(never.total()).isZero();
    assertThat(never.everHad()).isFalse();
  }

  @Test
  void shouldOfferTheSameBodyForAModelThatWasNeverHere() {
    park(AVehicle.number(1, 2022, "Hyundai", "Elantra", "SEL", "Sedan"));
    park(AVehicle.number(2, 2022, "Toyota", "RAV4", "LE", "SUV"));

    StockResult found = search.find("riverside", StockQuery.ANY.make("Toyota").model("Corolla"));

    assertThat(found.alternatives())
        .extracting(other -> other.unit().vin())
        .containsExactly(vin(1));
  }

  @Test
  void shouldGiveUpColorBeforeDrivetrainBeforeTrimBeforeYearBeforePriceBeforeModel() {
    StockQuery wish =
        StockQuery.ANY
            .make("Toyota")
            .model("RAV4")
            .trim("XLE")
            .color(ColorFamily.BLACK)
            .drivetrain(Drivetrain.AWD)
            .yearFrom(2023)
            .priceTo(new BigDecimal("25000"));
    park(rav4(1, "XLE", 2023, "24000").color(ColorFamily.WHITE).drivetrain(Drivetrain.AWD));
    park(rav4(2, "XLE", 2023, "24000").color(ColorFamily.BLACK).drivetrain(Drivetrain.FWD));
    park(rav4(3, "LE", 2023, "24000").color(ColorFamily.BLACK).drivetrain(Drivetrain.AWD));

    assertThat(search.find("riverside", wish).alternatives())
        .extracting(other -> other.unit().vin(), StockResult.Alternative::differs)
        .containsExactly(
            tuple(vin(1), Set.of(Difference.COLOR)),
            tuple(vin(2), Set.of(Difference.DRIVETRAIN)),
            tuple(vin(3), Set.of(Difference.TRIM)));

    TestDatabase.jdbc().sql("delete from forecourt.vehicle where store = 'riverside'").update();
    park(rav4(4, "XLE", 2021, "24000").color(ColorFamily.BLACK).drivetrain(Drivetrain.AWD));
    park(rav4(5, "XLE", 2023, "27500").color(ColorFamily.BLACK).drivetrain(Drivetrain.AWD));
    park(rav4(6, "XLE", 2023, "27501").color(ColorFamily.BLACK).drivetrain(Drivetrain.AWD));
    park(
        AVehicle.number(7, 2024, "Honda", "CR-V", "XLE", "SUV")
            .price("24000")
            .color(ColorFamily.BLACK)
            .drivetrain(Drivetrain.AWD));
    park(AVehicle.number(8, 2024, "Honda", "Civic", "XLE", "Sedan").price("24000"));

    assertThat(search.find("riverside", wish).alternatives())
        .extracting(other -> other.unit().vin(), StockResult.Alternative::differs)
        .containsExactly(
            tuple(vin(4), Set.of(Difference.YEAR)),
            tuple(vin(5), Set.of(Difference.PRICE)),
            tuple(vin(7), Set.of(Difference.MODEL)));
  }

  @Test
  void shouldNeverFitWhatTheFeedDoesNotSay() {
    park(AVehicle.number(1, 2022, "Kia", "Telluride", "EX", "SUV").miles(null));
    park(
        AVehicle.number(2, 2021, "Kia", "Telluride", "EX", "SUV")
            .seats(8)
            .fuel(Fuel.GAS)
            .color(ColorFamily.RED)
            .features("Third-Row Seating", "Leather-Wrapped Steering Wheel"));

    assertThat(fitting(StockQuery.ANY.seatsFrom(7))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.fuel(Fuel.GAS))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.fuel(Fuel.ELECTRIC, Fuel.HYBRID))).isEmpty();
    assertThat(fitting(StockQuery.ANY.color(ColorFamily.RED))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.milesTo(40_000))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.features(List.of("3rd row")))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.features(List.of("leather seats")))).isEmpty();
  }

  @Test
  void shouldFindCheaperAndNewerOnesThanAUnitAndLeaveOutTheExcluded() {
    park(AVehicle.number(1, 2021, "Ford", "Escape", "SE", "SUV").price("18000"));
    park(AVehicle.number(2, 2020, "Ford", "Escape", "SE", "SUV").price("16000"));
    park(AVehicle.number(3, 2022, "Ford", "Escape", "SE", "SUV").price("21000"));

    StockQuery escape = StockQuery.ANY.model("Escape");
    assertThat(fitting(escape.cheaperThan(vin(1)))).containsExactly(vin(2));
    assertThat(fitting(escape.newerThan(vin(1)))).containsExactly(vin(3));
    assertThat(fitting(escape.excluding(List.of(vin(1), vin(3))))).containsExactly(vin(2));
    assertThat(fitting(escape.like(vin(2)).excluding(List.of(vin(2)))))
        .containsExactly(vin(1), vin(3));
  }

  @Test
  void shouldTakeCertifiedOnesForUsedOnesAndALongerNameForTheModel() {
    park(AVehicle.number(1, 2023, "Chevrolet", "Silverado 1500", "LT", "Pickup").condition("cpo"));
    park(AVehicle.number(2, 2026, "Chevrolet", "Silverado 1500", "LT", "Pickup").condition("new"));

    StockQuery silverado = StockQuery.ANY.model("Silverado");
    assertThat(fitting(silverado.condition("used"))).containsExactly(vin(1));
    assertThat(fitting(silverado.condition("new"))).containsExactly(vin(2));
    assertThat(fitting(StockQuery.ANY.model("Silver"))).isEmpty();
  }

  @Test
  void shouldTellAnotherBodyOfTheModelAndTakeAMinivanForAVan() {
    park(AVehicle.number(1, 2023, "Honda", "Civic", "LX", "Sedan"));
    park(AVehicle.number(2, 2023, "Honda", "Odyssey", "EX-L", "Minivan"));

    assertThat(
            search
                .find("riverside", StockQuery.ANY.model("Civic").body(BodyStyle.HATCHBACK))
                .alternatives())
        .extracting(other -> other.unit().vin(), StockResult.Alternative::differs)
        .containsExactly(tuple(vin(1), Set.of(Difference.BODY)));
    assertThat(fitting(StockQuery.ANY.body(BodyStyle.VAN))).containsExactly(vin(2));
  }

  @Test
  void shouldTakeABuyersWordsAsDataOnly() {
    park(AVehicle.number(1, 2023, "Kia", "Soul", "LX", "Hatchback").features("Sunroof"));

    assertThat(fitting(StockQuery.ANY.model("Soul' or '1'='1"))).isEmpty();
    assertThat(fitting(StockQuery.ANY.model("S%"))).isEmpty();
    assertThat(fitting(StockQuery.ANY.features(List.of("s.nroof|.*(")))).isEmpty();
  }

  @Test
  void shouldBeKeptAsJson() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    StockQuery query =
        StockQuery.ANY
            .body(BodyStyle.PICKUP)
            .priceTo(new BigDecimal("30000"))
            .drivetrain(Drivetrain.AWD, Drivetrain.FOUR_WHEEL);

    String written = json.writeValueAsString(query);

    assertThat(written)
        .isEqualTo(
            "{\"BODY\":\"Pickup\",\"PRICE_MAX\":\"30000\",\"DRIVETRAINS\":\"AWD|FOUR_WHEEL\"}");
    assertThat(json.readValue(written, StockQuery.class)).isEqualTo(query);
  }

  private List<String> fitting(StockQuery query) {
    return search.find("riverside", query).units().stream().map(Vehicle::vin).toList();
  }

  private static AVehicle rav4(int number, String trim, int year, String price) {
    return AVehicle.number(number, year, "Toyota", "RAV4", trim, "SUV").price(price);
  }

  private static String vin(int number) {
    return AVehicle.vin(number);
  }

  private void park(AVehicle vehicle) {
    InventoryTables.save(vehicle.build());
  }
}
