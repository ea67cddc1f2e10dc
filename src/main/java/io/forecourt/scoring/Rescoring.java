package io.forecourt.scoring;

import io.forecourt.lead.BuyerMessageReceived;
import io.forecourt.lead.FactsRecorded;
import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Leads;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Scores an open lead again with every new signal. */
@Component
class Rescoring {

  private final Scoring scoring;
  private final Leads leads;

  Rescoring(Scoring scoring, Leads leads) {
    this.scoring = scoring;
    this.leads = leads;
  }

  /** Runs before the owner is notified of the inquiry, so that the notice has the new score. */
  @EventListener
  @Order(0)
  void rescore(InquiryJoined joined) {
    scoring.rate(joined.lead().id());
  }

  @EventListener
  void rescore(BuyerMessageReceived received) {
    if (received.lead().isOpen()) {
      scoring.rate(received.lead().id());
    }
  }

  @EventListener
  void rescore(FactsRecorded recorded) {
    if (leads.get(recorded.leadId()).isOpen()) {
      scoring.rate(recorded.leadId());
    }
  }
}
