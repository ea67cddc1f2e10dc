package io.forecourt.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Vehicles of the test store, by what a test needs to know of them. */
final class AVehicle {

  private final VehicleName name;
  private final int number;
  private String condition = "used";
  private Vehicle.Status status = Vehicle.Status.ON_LOT;
  private Optional<BigDecimal> price = Optional.of(new BigDecimal("20000"));
  private Optional<Integer> miles = Optional.of(30_000);
  private Optional<ColorFamily> color = Optional.empty();
  private VehiclePowertrain powertrain = VehiclePowertrain.UNKNOWN;
  private Optional<Integer> seats = Optional.empty();
  private List<String> features = List.of();

  private AVehicle(int number, VehicleName name) {
    this.number = number;
    this.name = name;
  }

  /** Number {@code n} has the VIN that {@link #vin} gives for it. */
  static AVehicle number(int n, int year, String make, String model, String trim, String body) {
    return new AVehicle(n, new VehicleName(year, make, model, trim, body));
  }

  static String vin(int number) {
    return "1TESTCAR0000%05d".formatted(number);
  }

  AVehicle condition(String its) {
    condition = its;
    return this;
  }

  AVehicle status(Vehicle.Status its) {
    status = its;
    return this;
  }

  AVehicle price(String its) {
    price = Optional.of(new BigDecimal(its));
    return this;
  }

  AVehicle withoutPrice() {
    price = Optional.empty();
    return this;
  }

  AVehicle miles(Integer its) {
    miles = Optional.ofNullable(its);
    return this;
  }

  AVehicle color(ColorFamily its) {
    color = Optional.of(its);
    return this;
  }

  AVehicle drivetrain(Drivetrain its) {
    powertrain = powertrain(Optional.of(its), powertrain.fuel());
    return this;
  }

  AVehicle fuel(Fuel its) {
    powertrain = powertrain(powertrain.drivetrain(), Optional.of(its));
    return this;
  }

  AVehicle seats(int its) {
    seats = Optional.of(its);
    return this;
  }

  AVehicle features(String... its) {
    features = List.of(its);
    return this;
  }

  Vehicle build() {
    return new Vehicle(
        vin(number),
        "T" + number,
        condition,
        name,
        miles,
        price,
        VehicleStanding.of(status),
        new VehicleDetails(
            new VehicleColors(color.map(ColorFamily::words), color, Optional.empty()),
            powertrain,
            seats,
            features,
            List.of(),
            VehicleHistory.UNKNOWN,
            Optional.empty(),
            Optional.empty()));
  }

  private static VehiclePowertrain powertrain(
      Optional<Drivetrain> drivetrain, Optional<Fuel> fuel) {
    return new VehiclePowertrain(
        drivetrain,
        Optional.empty(),
        Optional.empty(),
        fuel,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
