package io.forecourt.inventory;

import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up the vehicle of a lead in stock and records the answer as proof. */
@Component
public class Availability {

  private final Leads leads;
  private final LeadFacts facts;
  private final VehicleSearch vehicleSearch;
  private final StockChecks checks;
  private final Clock clock;

  Availability(
      Leads leads, LeadFacts facts, VehicleSearch vehicleSearch, StockChecks checks, Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.vehicleSearch = vehicleSearch;
    this.checks = checks;
    this.clock = clock;
  }

  public StockCheck check(UUID leadId) {
    Lead lead = leads.get(leadId);
    StockCheck check =
        facts
            .findByLead(leadId)
            .namedVehicle()
            .map(wish -> lookUp(lead, wish))
            .orElseGet(
                () -> answer(StockCheck.StockStatus.NOT_NAMED, "", Optional.empty(), List.of()));
    checks.save(leadId, check);
    return check;
  }

  /** Completes a request by VIN or stock number with the make and model of that unit. */
  private void complete(UUID leadId, Facts.Vehicle wish, Vehicle unit) {
    FactSource source = facts.sources(leadId).get(Fact.VEHICLE);
    if (wish.model() == null && source != null) {
      facts.save(
          leadId,
          Fact.VEHICLE,
          new Facts.Vehicle(
              unit.year(),
              unit.make(),
              unit.model(),
              unit.trim(),
              wish.bodyStyle(),
              wish.condition(),
              wish.vin(),
              wish.stockNumber()),
          source);
    }
  }

  /** Returns how many vehicles like the requested one are on the lot right now. */
  public int likeItOnTheLot(String store, Facts.Vehicle wish) {
    return wish.model() == null ? 0 : vehicleSearch.countOnTheLot(store, wish.model());
  }

  private StockCheck lookUp(Lead lead, Facts.Vehicle asked) {
    String store = lead.store();
    Optional<Vehicle> unit = vehicleSearch.find(store, asked);
    unit.ifPresent(found -> complete(lead.id(), asked, found));
    Facts.Vehicle wish = facts.findByLead(lead.id()).namedVehicle().orElse(asked);
    if (unit.isPresent() && unit.get().status().isToBeHad()) {
      return answer(StockCheck.StockStatus.AVAILABLE, wish.spoken(), unit, List.of());
    }
    return answer(
        StockCheck.StockStatus.GONE,
        wish.spoken(),
        unit,
        vehicleSearch.findAlternatives(store, wish, unit));
  }

  private StockCheck answer(
      StockCheck.StockStatus stockStatus,
      String asked,
      Optional<Vehicle> unit,
      List<Vehicle> alternatives) {
    return new StockCheck(
        stockStatus,
        asked,
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
