package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.messaging.template.TemplateModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way out. It locks the person's row in the transaction that sends, so that nothing leaves
 * beside an opt-out, and it sends, holds until the next lawful minute, or refuses. Every answer
 * leaves a receipt.
 */
@Component
public class OutboundGate {

  /** The block for a call that nobody took. */
  public static final String MISSED_CALL = "first-answer-missed-call";

  private static final String CALL = "call";
  private static final String OWN_WORDS = "own-words";

  private final Leads leads;
  private final Recipients recipients;
  private final ContactPolicy contactPolicy;
  private final MessageTemplates messageTemplates;
  private final MessageComposer messageComposer;
  private final Transports transports;
  private final TemplateModel values;
  private final Receipts receipts;
  private final HeldMessages held;
  private final Dispatcher dispatcher;

  OutboundGate(
      Leads leads,
      Recipients recipients,
      ContactPolicy contactPolicy,
      MessageTemplates messageTemplates,
      MessageComposer messageComposer,
      Transports transports,
      TemplateModel values,
      Receipts receipts,
      HeldMessages held,
      Dispatcher dispatcher) {
    this.leads = leads;
    this.recipients = recipients;
    this.contactPolicy = contactPolicy;
    this.messageTemplates = messageTemplates;
    this.messageComposer = messageComposer;
    this.transports = transports;
    this.values = values;
    this.receipts = receipts;
    this.held = held;
    this.dispatcher = dispatcher;
  }

  /** Sends a block by the way that suits the buyer, or says why not. */
  @Transactional
  public Verdict send(UUID leadId, String template) {
    return send(leads.get(leadId), template, Optional.empty());
  }

  /** Sends several blocks as one message; what waits for a lawful minute is the first alone. */
  @Transactional
  public SendResult send(UUID leadId, OutboundMessage outboundMessage) {
    return send(leads.get(leadId), outboundMessage, Optional.empty());
  }

  /** Sends a block by this way, or by another one that is open. */
  @Transactional
  public Verdict sendElsewhere(UUID leadId, String template, Channel channel) {
    return send(leads.get(leadId), OutboundMessage.of(template), Optional.of(channel)).verdict();
  }

  /**
   * Sends what a person wrote to a buyer. It is never held: where it must wait, the verdict says
   * until when, and the person sends it then.
   */
  @Transactional
  public Verdict sendOwnWords(UUID leadId, String text) {
    Lead lead = leads.get(leadId);
    Recipient to = recipients.lock(lead, OWN_WORDS);
    ContactPolicy.ContactDecision contactDecision = contactPolicy.decideOwnWords(to);
    Receipts.Entry entry =
        new Receipts.Entry(
            lead,
            OWN_WORDS,
            0,
            Optional.of(Purpose.ANSWER),
            contactDecision.route(),
            Optional.empty(),
            contactDecision.zone());
    if (contactDecision.verdict().isSent()) {
      dispatcher.dispatchOwnWords(
          entry, contactDecision, text, values.forLead(lead).get("store"), to);
    } else {
      receipts.record(entry, contactDecision.verdict());
    }
    return contactDecision.verdict();
  }

  /** What the gate would say to a person's own words at this moment; nothing is sent. */
  @Transactional
  public SendPreview previewOwnWords(UUID leadId) {
    ContactPolicy.ContactDecision contactDecision =
        contactPolicy.decideOwnWords(recipients.lock(leads.get(leadId), OWN_WORDS));
    return new SendPreview(contactDecision.verdict(), contactDecision.route().map(Route::channel));
  }

  /**
   * Sends what the law wants to be said, by the way on which the person asked for it, whether or
   * not the person is to be left alone.
   */
  @Transactional
  public Verdict sendNotice(Lead lead, String template, Channel channel) {
    return send(lead, template, Optional.of(channel));
  }

  /** Sends what was held, unless the lead has ended or the buyer has moved on meanwhile. */
  void retryHeld(Lead lead, String template, boolean ended, Instant heldAt) {
    Recipient to = recipients.lock(lead, template);
    Optional<Purpose> purpose =
        to.version()
            .map(version -> messageTemplates.get(template, version))
            .map(MessageTemplate::purpose);
    boolean movedOn =
        purpose.filter(Purpose::isUnasked).isPresent() && to.lastAsked().isAfter(heldAt);
    if (ended || movedOn) {
      receipts.record(
          new Receipts.Entry(
              lead,
              template,
              to.version().orElse(0),
              purpose,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          Verdict.refused(
              "overtaken", ended ? "The lead has ended meanwhile." : "The buyer wrote meanwhile."));
    } else {
      send(lead, template, Optional.empty());
    }
  }

  /** The number or e-mail at which a channel reaches the person of a lead. */
  public Optional<String> findAddress(Lead lead, Channel channel) {
    return Routes.address(recipients.lock(lead, ""), channel);
  }

  /** Whether a planned call may be made at a moment; a no leaves a receipt. */
  @Transactional
  public Verdict mayCall(UUID leadId, Instant at) {
    Lead lead = leads.get(leadId);
    Recipient to = recipients.lock(lead, CALL);
    Verdict verdict = contactPolicy.call(to, at);
    if (!verdict.isSent()) {
      receipts.record(
          new Receipts.Entry(
              lead,
              CALL,
              0,
              Optional.of(Purpose.FOLLOW_UP),
              Optional.empty(),
              Optional.empty(),
              Optional.of(contactPolicy.locate(to, to.phones().stream().findFirst()).describe())),
          verdict);
    }
    return verdict;
  }

  /** Whether a message with wording whose name begins so has passed, or waits for its minute. */
  public boolean hasSent(UUID leadId, String templatePrefix) {
    return receipts.hasPassed(leadId, templatePrefix);
  }

  private Verdict send(Lead lead, String name, Optional<Channel> only) {
    return send(lead, OutboundMessage.of(name), only).verdict();
  }

  private SendResult send(Lead lead, OutboundMessage outboundMessage, Optional<Channel> only) {
    String name = outboundMessage.templates().get(0);
    Recipient to = recipients.lock(lead, name);
    Optional<MessageTemplate> messageTemplate =
        to.version().map(version -> messageTemplates.get(name, version));
    ContactPolicy.ContactDecision contactDecision = contactPolicy.decide(to, messageTemplate, only);
    Verdict verdict = contactDecision.verdict();
    if (verdict.isSent()) {
      MessageTemplate.Form form =
          contactDecision
              .route()
              .orElseThrow()
              .form(transports.transportName(lead.store(), contactDecision.channel()));
      Map<String, String> known = values.forLead(lead);
      Optional<MessageComposer.Composition> composed =
          messageComposer.compose(to, messageTemplate.orElseThrow(), outboundMessage, form, known);
      if (composed.isPresent()) {
        dispatcher.dispatch(lead, to, contactDecision, composed.get(), known);
        return new SendResult(
            verdict, composed.get().parts().stream().map(part -> part.template().name()).toList());
      }
      verdict =
          Verdict.refused("wording", "No phrasing fits that the person has not read already.");
    }
    receipts.record(
        new Receipts.Entry(
            lead,
            name,
            to.version().orElse(0),
            messageTemplate.map(MessageTemplate::purpose),
            contactDecision.route(),
            Optional.empty(),
            contactDecision.zone()),
        verdict);
    verdict.until().ifPresent(until -> held.hold(lead.id(), name, until));
    return SendResult.nothing(verdict);
  }
}
