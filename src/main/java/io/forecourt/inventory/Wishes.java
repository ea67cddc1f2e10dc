package io.forecourt.inventory;

import io.forecourt.lead.WantedVehicle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares what a buyer asks for with the stock. */
@Component
class Wishes {

  private final VehicleSearch vehicleSearch;
  private final StockSearch stockSearch;

  Wishes(VehicleSearch vehicleSearch, StockSearch stockSearch) {
    this.vehicleSearch = vehicleSearch;
    this.stockSearch = stockSearch;
  }

  StockAnswer find(String store, WantedVehicle wish) {
    Optional<Vehicle> exact = vehicleSearch.find(store, wish);
    if (exact.filter(unit -> unit.status().isToBeHad()).isPresent()) {
      return new StockAnswer(StockCheck.Known.UNIT, exact, List.of());
    }
    StockResult others = stockSearch.find(store, query(wish, exact));
    return new StockAnswer(known(exact, others), exact, near(others));
  }

  int countOnTheLot(String store, WantedVehicle wish) {
    return wish.model() == null ? 0 : vehicleSearch.countOnTheLot(store, wish.model());
  }

  private static StockCheck.Known known(Optional<Vehicle> exact, StockResult others) {
    if (exact.isPresent()) {
      return StockCheck.Known.UNIT;
    }
    return others.everHad() ? StockCheck.Known.MODEL : StockCheck.Known.NOTHING;
  }

  /** The condition is left out: who asked for a new one may take last year's. */
  private static StockQuery query(WantedVehicle wish, Optional<Vehicle> exact) {
    StockQuery query =
        exact
            .map(unit -> named(unit.make(), unit.model(), unit.trim(), unit.year()))
            .orElseGet(() -> named(wish.make(), wish.model(), wish.trim(), wish.year()));
    StockQuery shaped = body(wish, exact).map(query::body).orElse(query);
    StockQuery others =
        exact.map(unit -> shaped.excluding(List.of(unit.vin())).like(unit.vin())).orElse(shaped);
    return color(wish, exact).map(others::color).orElse(others);
  }

  private static StockQuery named(String make, String model, String trim, Integer year) {
    StockQuery query = StockQuery.ANY.make(make).model(model).trim(trim);
    return year == null ? query : query.yearFrom(year).yearTo(year);
  }

  private static Optional<BodyStyle> body(WantedVehicle wish, Optional<Vehicle> exact) {
    return exact
        .map(Vehicle::bodyStyle)
        .or(() -> Optional.ofNullable(wish.bodyStyle()))
        .flatMap(BodyStyle::find);
  }

  /** The color asked for, or else that of the unit that is gone. */
  private static Optional<ColorFamily> color(WantedVehicle wish, Optional<Vehicle> exact) {
    return Optional.ofNullable(wish.color())
        .flatMap(ColorFamily::find)
        .or(() -> exact.flatMap(unit -> unit.details().colors().family()));
  }

  /** What fits in everything is near too: the one asked for by number was another one. */
  private static List<StockResult.Alternative> near(StockResult others) {
    return Stream.concat(
            others.units().stream().map(unit -> new StockResult.Alternative(unit, Set.of())),
            others.alternatives().stream())
        .toList();
  }
}
