package io.forecourt.deal;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.math.BigDecimal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Use cases of a trade-in: record the appraisal, and a manager's decision on the offer. */
@Component
class TradeInAppraisals {

  private final Appraisals appraisals;
  private final LeadFacts facts;
  private final SlaClocks slaClocks;
  private final Stores stores;
  private final ApplicationEventPublisher events;

  TradeInAppraisals(
      Appraisals appraisals,
      LeadFacts facts,
      SlaClocks slaClocks,
      Stores stores,
      ApplicationEventPublisher events) {
    this.appraisals = appraisals;
    this.facts = facts;
    this.slaClocks = slaClocks;
    this.stores = stores;
    this.events = events;
  }

  void record(Lead lead, AppraisalReport report, String person) {
    appraisals.add(lead.id(), report, person);
    slaClocks.meet(lead, ClockName.APPRAISAL);
    facts.save(
        lead.id(),
        new Facts(
            null, null, merge(facts.findByLead(lead.id()).tradeIn(), report), null, null, null),
        person);
  }

  /** Returns the trade-in with the appraiser's findings in place of the buyer's description. */
  static Facts.TradeIn merge(Facts.TradeIn described, AppraisalReport report) {
    Facts.TradeIn known =
        described == null ? new Facts.TradeIn(true, null, null, null, null, null, null) : described;
    return new Facts.TradeIn(
        true,
        known.year(),
        known.make(),
        known.model(),
        report.mileage().orElse(known.mileage()),
        report.condition().orElse(known.condition()),
        known.owes());
  }

  void decide(Lead lead, OfferDecision decision, String manager) {
    BigDecimal appraised = appraisals.findLatest(lead.id()).orElseThrow().value();
    String note = decision.note().map(text -> " " + text).orElse("");
    switch (decision.kind()) {
      case APPROVE -> {
        BigDecimal offer = decision.amount().orElse(appraised);
        appraisals.approve(lead.id(), offer, manager);
        slaClocks.start(lead, ClockName.OFFER_NEXT_DATE);
        notifyOwner(
            lead,
            "%s approved %s for the trade-in.%s"
                .formatted(manager, StoreFormats.money(offer, stores.get(lead.store())), note));
      }
      case LOOK_AGAIN -> {
        slaClocks.start(lead, ClockName.APPRAISAL);
        notifyOwner(lead, "%s wants the trade-in appraised again.%s".formatted(manager, note));
      }
    }
  }

  private void notifyOwner(Lead lead, String text) {
    events.publishEvent(new OwnerNotice(lead, text));
  }
}
