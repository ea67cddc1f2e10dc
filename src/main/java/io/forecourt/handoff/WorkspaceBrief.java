package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: what is known of a lead, and the two cars. */
@Component
class WorkspaceBrief {

  private final Briefs briefs;
  private final DeskFacts facts;
  private final DeskCars cars;

  WorkspaceBrief(Briefs briefs, DeskFacts facts, DeskCars cars) {
    this.briefs = briefs;
    this.facts = facts;
    this.cars = cars;
  }

  record Section(
      String settled, String doNotAsk, List<Desk.Fact> facts, Desk.Car car, Desk.TradeIn tradeIn) {}

  Section of(Lead lead, Store store, Instant now) {
    Brief brief = briefs.of(lead);
    return new Section(
        brief.settled(),
        brief.doNotAsk(),
        facts.of(brief.facts(), brief.sources(), store),
        cars.wanted(lead, brief.facts(), brief.stock(), now),
        cars.own(lead, brief.facts(), store));
  }
}
