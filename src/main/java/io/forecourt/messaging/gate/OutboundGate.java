package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out for every message with approved wording. The gate locks the person's row in the
 * transaction that sends, so that nothing is sent alongside an opt-out; it sends, holds until
 * sending is lawful, or refuses. Every verdict leaves a receipt.
 */
@Component
public class OutboundGate {

  /** The template for a call that was not answered. */
  public static final String MISSED_CALL = "first-answer-missed-call";

  private final Leads leads;
  private final Recipients recipients;
  private final MessagePolicy messagePolicy;
  private final MessageTemplates messageTemplates;
  private final MessageComposer messageComposer;
  private final Receipts receipts;
  private final HeldMessages held;
  private final Dispatcher dispatcher;

  OutboundGate(
      Leads leads,
      Recipients recipients,
      MessagePolicy messagePolicy,
      MessageTemplates messageTemplates,
      MessageComposer messageComposer,
      Receipts receipts,
      HeldMessages held,
      Dispatcher dispatcher) {
    this.leads = leads;
    this.recipients = recipients;
    this.messagePolicy = messagePolicy;
    this.messageTemplates = messageTemplates;
    this.messageComposer = messageComposer;
    this.receipts = receipts;
    this.held = held;
    this.dispatcher = dispatcher;
  }

  /** Sends a template by the best open route, or says why not. */
  @Transactional
  public Verdict send(UUID leadId, String template) {
    return send(leadId, OutboundMessage.of(template)).verdict();
  }

  /** Sends several templates as one message; only the first is held until sending is lawful. */
  @Transactional
  public SendResult send(UUID leadId, OutboundMessage outboundMessage) {
    return send(leads.get(leadId), outboundMessage, Optional.empty(), SendingStep.ANSWER);
  }

  /** Sends a template that the buyer did not ask for, whatever its wording is usually for. */
  @Transactional
  public Verdict sendUnasked(UUID leadId, String template) {
    return send(
            leads.get(leadId), OutboundMessage.of(template), Optional.empty(), SendingStep.UNASKED)
        .verdict();
  }

  /** Sends a template by this channel, or by another one that is open. */
  @Transactional
  public Verdict sendElsewhere(UUID leadId, String template, Channel channel) {
    return send(
            leads.get(leadId),
            OutboundMessage.of(template),
            Optional.of(channel),
            SendingStep.ANSWER)
        .verdict();
  }

  /**
   * Sends a notice that the law requires, by the channel on which the person asked for it, even if
   * that person opted out.
   */
  @Transactional
  public Verdict sendNotice(Lead lead, String template, Channel channel) {
    return send(lead, OutboundMessage.of(template), Optional.of(channel), SendingStep.NOTICE)
        .verdict();
  }

  /** Finds the number or e-mail at which a channel reaches the person of a lead. */
  public Optional<String> findAddress(Lead lead, Channel channel) {
    return recipients.lock(lead, "").address(channel);
  }

  /** Returns whether a message from a template with this prefix was sent or is held. */
  public boolean hasSent(UUID leadId, String templatePrefix) {
    return receipts.hasPassed(leadId, templatePrefix);
  }

  private SendResult send(
      Lead lead, OutboundMessage outboundMessage, Optional<Channel> preferred, SendingStep step) {
    String name = outboundMessage.templates().get(0);
    Recipient to = recipients.lock(lead, name);
    Optional<MessageTemplate> first =
        messageTemplates
            .find(name, to.version())
            .map(template -> messagePolicy.forStep(template, step, to));
    ContactDecision decision = messagePolicy.decide(to, first, preferred);
    if (!decision.verdict().isSent()) {
      return stop(to, name, first, decision, step);
    }
    Route route = decision.route().orElseThrow();
    return messageComposer
        .compose(to, first.orElseThrow(), outboundMessage, route)
        .or(() -> composeBuiltIn(to, name, outboundMessage, route))
        .map(message -> dispatch(to, decision, message.reworded(outboundMessage.modelWords())))
        .orElseGet(() -> stop(to, name, first, decision.with(Verdict.nothingUnread()), step));
  }

  private Optional<ComposedMessage> composeBuiltIn(
      Recipient to, String name, OutboundMessage outboundMessage, Route route) {
    return messageTemplates
        .builtIn(name)
        .flatMap(template -> messageComposer.compose(to, template, outboundMessage, route));
  }

  private SendResult dispatch(Recipient to, ContactDecision decision, ComposedMessage message) {
    if (to.recentSends().isEmpty()) {
      // It goes by another channel; the number it did not go to leaves a receipt as well.
      messagePolicy
          .refusedNumber(to)
          .ifPresent(refused -> receipts.record(Receipt.of(to.lead(), refused, message.first())));
    }
    dispatcher.dispatch(to, decision, message);
    return new SendResult(decision.verdict(), message.templates());
  }

  private SendResult stop(
      Recipient to,
      String name,
      Optional<MessageTemplate> template,
      ContactDecision decision,
      SendingStep step) {
    receipts.record(
        new Receipt(
            to.lead(),
            decision.verdict(),
            name,
            template.map(MessageTemplate::version).orElse(0),
            template.map(MessageTemplate::purpose),
            decision.route(),
            Optional.empty(),
            decision.zone()));
    decision
        .verdict()
        .until()
        .ifPresent(until -> held.hold(to.lead().id(), name, until, step == SendingStep.UNASKED));
    return SendResult.nothing(decision.verdict());
  }
}
