package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.inventory.StockQuery;
import io.forecourt.inventory.StockSearch;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.WantedVehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Units of the stock that a buyer may speak of. */
@Component
class SpokenUnits {

  private final Vehicles vehicles;
  private final Availability availability;
  private final StockChecks stock;
  private final StockSearch stockSearch;
  private final LeadFacts facts;

  SpokenUnits(
      Vehicles vehicles,
      Availability availability,
      StockChecks stock,
      StockSearch stockSearch,
      LeadFacts facts) {
    this.stockSearch = stockSearch;
    this.vehicles = vehicles;
    this.availability = availability;
    this.stock = stock;
    this.facts = facts;
  }

  /** Returns the unit that a lead is about. */
  Optional<Vehicle> current(Lead lead) {
    return stock
        .findLatest(lead.id())
        .flatMap(StockCheck::vin)
        .flatMap(vin -> vehicles.find(lead.store(), vin))
        .or(
            () ->
                facts
                    .findByLead(lead.id())
                    .namedVehicle()
                    .filter(wish -> wish.vin() != null || wish.stockNumber() != null)
                    .flatMap(wish -> availability.find(lead.store(), wish).exact()));
  }

  /** Returns the cheapest unit of a search, whether it was shown or not. */
  Optional<Vehicle> cheapest(Lead lead, Optional<StockQuery> search) {
    return search.flatMap(
        query ->
            stockSearch.find(lead.store(), query.cheapestFirst()).units().stream().findFirst());
  }

  List<Vehicle> units(Lead lead, List<String> vins) {
    return new ArrayList<>(
        vins.stream().flatMap(vin -> vehicles.find(lead.store(), vin).stream()).toList());
  }

  /** Units of the same model that can be sold, the one spoken of included. */
  List<Vehicle> siblings(Lead lead, Vehicle current) {
    return vehicles.findAvailable(lead.store()).stream()
        .filter(unit -> unit.model().equals(current.model()))
        .toList();
  }

  /** Returns the unit that a wish names, in whatever state it is. */
  Optional<Vehicle> find(Lead lead, WantedVehicle wish) {
    return availability.find(lead.store(), wish).exact();
  }

  /** Returns the unit that a wish names, if it can be sold. */
  Optional<Vehicle> exact(Lead lead, WantedVehicle car) {
    return find(lead, car).filter(unit -> unit.status().isToBeHad());
  }
}
