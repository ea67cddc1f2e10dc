package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.messaging.template.TemplateModel;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbound gate for messages written by reps. Such a message is never held: if it has to wait, the
 * verdict says until when, and the rep sends it then.
 */
@Component
public class RepMessageGate {

  private static final String OWN_WORDS = "own-words";

  private final Leads leads;
  private final Recipients recipients;
  private final MessagePolicy messagePolicy;
  private final TemplateModel templateModel;
  private final Receipts receipts;
  private final Dispatcher dispatcher;

  RepMessageGate(
      Leads leads,
      Recipients recipients,
      MessagePolicy messagePolicy,
      TemplateModel templateModel,
      Receipts receipts,
      Dispatcher dispatcher) {
    this.leads = leads;
    this.recipients = recipients;
    this.messagePolicy = messagePolicy;
    this.templateModel = templateModel;
    this.receipts = receipts;
    this.dispatcher = dispatcher;
  }

  /** Sends a rep's message, or returns why not. */
  @Transactional
  public Verdict send(UUID leadId, String text) {
    Lead lead = leads.get(leadId);
    Recipient to = recipients.lock(lead, OWN_WORDS);
    ContactDecision decision = messagePolicy.decideOwnWords(to);
    Receipt receipt = Receipt.of(lead, decision, OWN_WORDS, Purpose.ANSWER);
    if (decision.verdict().isSent()) {
      dispatcher.dispatchOwnWords(to, receipt, text, templateModel.forLead(lead).get("store"));
    } else {
      receipts.record(receipt);
    }
    return decision.verdict();
  }

  /** Returns what would happen to a rep's message right now, without sending it. */
  @Transactional
  public SendPreview preview(UUID leadId) {
    ContactDecision decision =
        messagePolicy.decideOwnWords(recipients.lock(leads.get(leadId), OWN_WORDS));
    return new SendPreview(decision.verdict(), decision.route().map(Route::channel));
  }
}
