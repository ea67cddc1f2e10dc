package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.messaging.template.TemplateModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that an answer has if it is sent now. */
@Component
public class MessagePreviews {

  private final Recipients recipients;
  private final MessagePolicy messagePolicy;
  private final MessageTemplates messageTemplates;
  private final MessageComposer messageComposer;
  private final TemplateModel templateModel;

  MessagePreviews(
      Recipients recipients,
      MessagePolicy messagePolicy,
      MessageTemplates messageTemplates,
      MessageComposer messageComposer,
      TemplateModel templateModel) {
    this.recipients = recipients;
    this.messagePolicy = messagePolicy;
    this.messageTemplates = messageTemplates;
    this.messageComposer = messageComposer;
    this.templateModel = templateModel;
  }

  /**
   * An answer as the gate would send it.
   *
   * @param parts the words of each template in it, by name, in order
   * @param values what the templates may name
   * @param isShort whether it is a text or WhatsApp message
   */
  public record Preview(
      String text, Map<String, String> parts, Map<String, String> values, boolean isShort) {}

  /** Returns the words of an answer; empty where it would be held, refused or sent unasked. */
  @Transactional
  public Optional<Preview> find(Lead lead, OutboundMessage message) {
    String name = message.templates().get(0);
    Recipient to = recipients.lock(lead, name);
    Optional<MessageTemplate> first =
        messageTemplates
            .find(name, to.version())
            .map(template -> messagePolicy.forStep(template, SendingStep.ANSWER, to))
            .filter(template -> template.purpose() == Purpose.ANSWER);
    ContactDecision decision = messagePolicy.decide(to, first, Optional.empty());
    return decision
        .route()
        .filter(route -> decision.verdict().isSent())
        .flatMap(route -> messageComposer.compose(to, first.orElseThrow(), message, route))
        .map(composed -> preview(lead, composed, message.values()));
  }

  private Preview preview(Lead lead, ComposedMessage composed, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(templateModel.forLead(lead));
    values.putAll(more);
    Map<String, String> parts = new LinkedHashMap<>();
    composed
        .parts()
        .forEach(
            part ->
                part.phrasing()
                    .wording()
                    .render(values)
                    .ifPresent(words -> parts.put(part.template().name(), words)));
    boolean isShort = composed.first().phrasing().wording().most().isPresent();
    return new Preview(composed.text(), parts, values, isShort);
  }
}
