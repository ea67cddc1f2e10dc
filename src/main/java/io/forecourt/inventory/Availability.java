package io.forecourt.inventory;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks the car of a lead up in the stock and keeps the answer as proof. */
@Component
public class Availability {

  private final Leads leads;
  private final LeadFacts facts;
  private final Vehicles vehicles;
  private final StockChecks checks;
  private final Clock clock;

  Availability(Leads leads, LeadFacts facts, Vehicles vehicles, StockChecks checks, Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.vehicles = vehicles;
    this.checks = checks;
    this.clock = clock;
  }

  public StockCheck check(UUID leadId) {
    Lead lead = leads.get(leadId);
    StockCheck check =
        facts
            .of(leadId)
            .namedVehicle()
            .map(wish -> lookUp(lead.store(), wish))
            .orElseGet(() -> answer(StockCheck.Answer.NOT_NAMED, Optional.empty(), List.of()));
    checks.keep(leadId, check);
    return check;
  }

  /** How many cars like the one asked for are on the lot at this moment. */
  public int likeItOnTheLot(String store, Facts.Vehicle wish) {
    return wish.model() == null ? 0 : vehicles.countOnTheLot(store, wish.model());
  }

  private StockCheck lookUp(String store, Facts.Vehicle wish) {
    Optional<Vehicle> unit = vehicles.find(store, wish);
    if (unit.isPresent() && unit.get().status().isToBeHad()) {
      return answer(StockCheck.Answer.AVAILABLE, unit, List.of());
    }
    return answer(StockCheck.Answer.GONE, unit, vehicles.alternatives(store, wish, unit));
  }

  private StockCheck answer(
      StockCheck.Answer answer, Optional<Vehicle> unit, List<Vehicle> alternatives) {
    return new StockCheck(
        answer,
        unit.map(Vehicle::vin),
        unit.map(Vehicle::spoken),
        unit.map(Vehicle::status),
        unit.flatMap(Vehicle::price),
        alternatives.stream()
            .map(
                other ->
                    new StockCheck.Alternative(
                        other.vin(),
                        other.stockNumber(),
                        other.spoken(),
                        other.price().orElse(null)))
            .toList(),
        clock.instant());
  }
}
