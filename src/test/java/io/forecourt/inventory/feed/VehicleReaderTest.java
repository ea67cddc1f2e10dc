package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.feed.FieldValues;
import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Feature;
import io.forecourt.inventory.Fuel;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.VehicleDetails;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vehicles from the files that feeds deliver. */
class VehicleReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

  private final List<String> errors = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  @Test
  void shouldReadTheColumnsOfVAuto() {
    Vehicle vehicle =
        only(
            "DealerId,Stock #,VIN,New/Used,Year,Make,Model,Body,Transmission,Series,Odometer,"
                + "Drivetrain Desc,Colour,Interior Color,Price,Inventory Date,Certified,Features,"
                + "City MPG,Highway MPG,Photo Url List,Engine,Fuel",
            "7,R9,4t1k61ak1ru412345,U,2024,Toyota,Camry,4dr Sedan,8-Speed A/T,XSE,18240.0,"
                + "Front Wheel Drive,Midnight Black Metallic,Red,\"$28,995.00\",02/28/2026,Yes,"
                + "Leather Seats|Apple CarPlay,28,nan,"
                + "\"https://cdn.example/a,w_640/1.jpg|https://cdn.example/2.jpg\",2.5L I4,Gasoline");

    assertThat(vehicle.vin()).isEqualTo("4T1K61AK1RU412345");
    assertThat(vehicle.stockNumber()).isEqualTo("R9");
    assertThat(vehicle.condition()).isEqualTo("cpo");
    assertThat(vehicle.spoken()).isEqualTo("2024 Toyota Camry XSE");
    assertThat(vehicle.bodyStyle()).isEqualTo("Sedan");
    assertThat(vehicle.odometer()).hasValue(18_240);
    assertThat(vehicle.price()).hasValue(new BigDecimal("28995.00"));
    assertThat(vehicle.status()).isEqualTo(Vehicle.Status.ON_LOT);
    assertThat(vehicle.standing().arrivedOn()).hasValue(LocalDate.of(2026, 2, 28));
    VehicleDetails details = vehicle.details();
    assertThat(details.colors().exterior()).hasValue("Midnight Black Metallic");
    assertThat(details.colors().family()).hasValue(ColorFamily.BLACK);
    assertThat(details.powertrain().drivetrain()).hasValue(Drivetrain.FWD);
    assertThat(details.powertrain().fuel()).hasValue(Fuel.GAS);
    assertThat(details.powertrain().cityMpg()).hasValue(28);
    assertThat(details.powertrain().highwayMpg()).isEmpty();
    assertThat(details.features()).containsExactly("Leather Seats", "Apple CarPlay");
    assertThat(details.photos()).hasSize(2);
    assertThat(notices).containsExactly("line 1: the column 'DealerId' is not used.");
  }

  @Test
  void shouldReadTheColumnsOfHomeNetAndDealerDotCom() {
    Vehicle vehicle =
        only(
            "type,stock,vin,year,make,model,trim,body,ext_color,ext_color_generic,int_color,miles,"
                + "selling price,eta,drivetrain,engine_description,fuel type,epa city,epa highway,"
                + "passenger capacity,options,imagelist,carfax_url,carfax owners,status",
            "Used,H1,2T3P1RFV7RC103655,2024,Toyota,RAV4,XLE,Sport Utility,Ice Cap,White,Ash,18614,"
                + "26875,2026-03-20,All-Wheel Drive,2.5L,Hybrid,41,38,5,\"Moonroof,Tow Hitch\","
                + "\"https://a.example/1.jpg,https://a.example/2.jpg\",https://r.example/x,"
                + "1-Owner,In Transit");

    assertThat(vehicle.bodyStyle()).isEqualTo("SUV");
    assertThat(vehicle.status()).isEqualTo(Vehicle.Status.IN_TRANSIT);
    assertThat(vehicle.expectedOn()).hasValue(LocalDate.of(2026, 3, 20));
    assertThat(vehicle.details().colors().family()).hasValue(ColorFamily.WHITE);
    assertThat(vehicle.details().powertrain().drivetrain()).hasValue(Drivetrain.AWD);
    assertThat(vehicle.details().powertrain().fuel()).hasValue(Fuel.HYBRID);
    assertThat(vehicle.details().seats()).hasValue(5);
    assertThat(vehicle.details().features()).containsExactly("Moonroof", "Tow Hitch");
    assertThat(vehicle.details().photos()).hasSize(2);
    assertThat(vehicle.details().history().owners()).hasValue(1);
    assertThat(vehicle.details().history().accidents()).isEmpty();
    assertThat(notices).isEmpty();
  }

  @Test
  void shouldReportABadValueByLineAndKeepTheCar() {
    List<Vehicle> read =
        read(
            "vin,stock_number,condition,year,make,model,odometer,price,drivetrain,seats,photos,"
                + "city_mpg",
            "4T1K61AK1RU412345,R1,used,2024,Toyota,Camry,many,ask,sideways,five,javascript:x,28",
            "2T3P1RFV7RC103655,R2,used,2024,Toyota,RAV4,10,0,awd,5,/phone/car-suv.svg,");

    assertThat(errors).isEmpty();
    assertThat(read).hasSize(2);
    assertThat(read.get(0).odometer()).isEmpty();
    assertThat(read.get(0).price()).isEmpty();
    assertThat(read.get(0).details().powertrain().cityMpg()).hasValue(28);
    assertThat(read.get(1).price()).isEmpty();
    assertThat(read.get(1).details().photos()).containsExactly("/phone/car-suv.svg");
    assertThat(notices)
        .containsExactlyInAnyOrder(
            "line 2: 'odometer' cannot be 'many'; it is left empty.",
            "line 2: 'price' cannot be 'ask'; it is left empty.",
            "line 2: 'drivetrain' cannot be 'sideways'; it is left empty.",
            "line 2: 'seats' cannot be 'five'; it is left empty.",
            "line 2: 'photos' cannot be 'javascript:x'; it is left empty.");
  }

  @Test
  void shouldInventNothing() {
    Vehicle vehicle =
        only(
            "vin,stock_number,condition,year,make,model",
            "4T1K61AK1RU412345,R1,used,2024,Toyota,Camry");

    assertThat(vehicle.details()).isEqualTo(VehicleDetails.UNKNOWN);
    assertThat(vehicle.odometer()).isEmpty();
    assertThat(vehicle.details().lists(Feature.of("leather")))
        .isEqualTo(VehicleDetails.Listed.UNKNOWN);
  }

  @Test
  void shouldRefuseACarWithoutWhatItIsKnownBy() {
    read(
        "vin,stock_number,condition,year,make,model,status",
        "ABC,R1,used,2024,Toyota,Camry,ON_LOT",
        "1TESTCAR000000001,R1,used,,Toyota,Camry,ON_LOT",
        "4T1K61AK1RU412345,R1,used,2024,Toyota,Camry,MAYBE");

    assertThat(errors).hasSize(3).first().asString().contains("line 2: 'vin' cannot be 'ABC'.");
    assertThat(errors.get(2)).contains("'status' cannot be 'MAYBE'.");
  }

  @Test
  void shouldDecodeFromTheVinWhatTheLineLacks() {
    Vehicle vehicle = only("vin,stock_number,condition,model", "4T1BF1FK3GU579828,R1,used,Camry");

    assertThat(vehicle.spoken()).isEqualTo("2016 Toyota Camry");
    assertThat(notices)
        .containsExactly(
            "line 2: 'year' is empty; 2016 is decoded from the VIN, built in the United States.",
            "line 2: 'make' is empty; Toyota is decoded from the VIN, built in the United States.");
  }

  @Test
  void shouldNoteALineThatContradictsItsVin() {
    List<Vehicle> read =
        read(
            "vin,stock_number,condition,year,make,model",
            "4T1BF1FK3GU579828,R1,used,2017,Honda,Camry",
            "1G1ZD5ST8JF123456,R2,used,2018,Chevy,Malibu");

    assertThat(read).hasSize(2);
    assertThat(notices)
        .contains(
            "line 2: The VIN is of model year 2016, and the line says 2017. Check both.",
            "line 2: The VIN is of a Toyota, and the line says Honda. Check both.")
        .noneMatch(notice -> notice.contains("line 3: The VIN is of"));
  }

  private Vehicle only(String header, String line) {
    List<Vehicle> read = read(header, line);
    assertThat(errors).isEmpty();
    return read.get(0);
  }

  private List<Vehicle> read(String... lines) {
    FeedContent content =
        FeedReader.read(
            String.join("\n", lines).getBytes(StandardCharsets.UTF_8), TODAY, FieldValues::money);
    content
        .rejected()
        .forEach(note -> errors.add("line %d: %s".formatted(note.line(), note.reason())));
    content
        .warnings()
        .forEach(note -> notices.add("line %d: %s".formatted(note.line(), note.reason())));
    return content.vehicles().stream().map(FeedVehicle::vehicle).toList();
  }
}
