package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.template.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a planned call may be made; a refusal leaves a receipt. */
@Component
public class CallGate {

  private static final String CALL = "call";

  private final Leads leads;
  private final Recipients recipients;
  private final CallPolicy callPolicy;
  private final Receipts receipts;

  CallGate(Leads leads, Recipients recipients, CallPolicy callPolicy, Receipts receipts) {
    this.leads = leads;
    this.recipients = recipients;
    this.callPolicy = callPolicy;
    this.receipts = receipts;
  }

  @Transactional
  public Verdict decide(UUID leadId, Instant callAt) {
    Lead lead = leads.get(leadId);
    ContactDecision decision = callPolicy.decide(recipients.lock(lead, CALL), callAt);
    if (!decision.verdict().isSent()) {
      receipts.record(Receipt.of(lead, decision, CALL, Purpose.FOLLOW_UP));
    }
    return decision.verdict();
  }
}
