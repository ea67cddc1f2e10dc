package io.forecourt.inventory;

import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.WantedVehicle;
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
  private final Wishes wishes;
  private final StockChecks checks;
  private final Clock clock;

  Availability(Leads leads, LeadFacts facts, Wishes wishes, StockChecks checks, Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.wishes = wishes;
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
            .orElseGet(this::notNamed);
    checks.save(leadId, check);
    return check;
  }

  /** Returns what the stock says about a wish, without recording it. */
  public StockAnswer find(String store, WantedVehicle wish) {
    return wishes.find(store, wish);
  }

  /** Returns how many vehicles like the requested one are on the lot right now. */
  public int likeItOnTheLot(String store, WantedVehicle wish) {
    return wishes.countOnTheLot(store, wish);
  }

  private StockCheck notNamed() {
    return new StockCheck(
        StockCheck.StockStatus.NOT_NAMED,
        "",
        StockCheck.Known.NOTHING,
        Optional.empty(),
        List.of(),
        clock.instant());
  }

  private StockCheck lookUp(Lead lead, WantedVehicle asked) {
    StockAnswer answer = wishes.find(lead.store(), asked);
    answer.exact().ifPresent(found -> complete(lead.id(), asked, found));
    WantedVehicle wish = facts.findByLead(lead.id()).namedVehicle().orElse(asked);
    return new StockCheck(
        answer.isAvailable() ? StockCheck.StockStatus.AVAILABLE : StockCheck.StockStatus.GONE,
        wish.spoken(),
        answer.known(),
        answer
            .exact()
            .map(
                unit ->
                    new StockCheck.Unit(unit.vin(), unit.spoken(), unit.status(), unit.price())),
        answer.near().stream().map(Availability::offered).toList(),
        clock.instant());
  }

  /** Completes a request by VIN or stock number with the make and model of that unit. */
  private void complete(UUID leadId, WantedVehicle wish, Vehicle unit) {
    FactSource source = facts.sources(leadId).get(Fact.VEHICLE);
    if (wish.model() == null && source != null) {
      facts.save(
          leadId,
          Fact.VEHICLE,
          new WantedVehicle(
                  unit.year(),
                  unit.make(),
                  unit.model(),
                  unit.trim(),
                  wish.bodyStyle(),
                  wish.condition(),
                  wish.vin(),
                  wish.stockNumber())
              .withColor(wish.color()),
          source);
    }
  }

  private static StockCheck.Alternative offered(StockResult.Alternative other) {
    return new StockCheck.Alternative(
        other.unit().vin(),
        other.unit().stockNumber(),
        other.unit().spoken(),
        other.unit().price().orElse(null),
        other.differs());
  }
}
