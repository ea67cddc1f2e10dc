package io.forecourt.workplace;

import io.forecourt.handoff.Brief;
import io.forecourt.handoff.Briefs;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: what is known of a lead, and the two cars. */
@Component
class WorkspaceBrief {

  private final Briefs briefs;
  private final WorkspaceFacts facts;
  private final WorkspaceVehicles cars;

  WorkspaceBrief(Briefs briefs, WorkspaceFacts facts, WorkspaceVehicles cars) {
    this.briefs = briefs;
    this.facts = facts;
    this.cars = cars;
  }

  record Section(
      String prefers,
      String settled,
      String doNotAsk,
      List<LeadWorkspace.Fact> facts,
      LeadWorkspace.Car car,
      LeadWorkspace.TradeIn tradeIn) {}

  Section of(Lead lead, Store store, Instant now) {
    Brief brief = briefs.of(lead);
    return new Section(
        Optional.ofNullable(brief.facts().contact())
            .map(Facts.Contact::channel)
            .map(Enum::name)
            .orElse(null),
        brief.settled(),
        brief.doNotAskAgain(),
        facts.describe(brief.facts(), brief.sources(), store),
        cars.wanted(lead, brief.facts(), brief.stock(), now),
        cars.own(lead, brief.facts(), store));
  }
}
