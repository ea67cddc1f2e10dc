package io.forecourt.messaging.gate;

import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Composes one message from its templates, each in a phrasing that the person has not read. */
@Component
class MessageComposer {

  private final Recipients recipients;
  private final MessageTemplates messageTemplates;
  private final TemplateModel templateModel;
  private final Transports transports;

  MessageComposer(
      Recipients recipients,
      MessageTemplates messageTemplates,
      TemplateModel templateModel,
      Transports transports) {
    this.recipients = recipients;
    this.messageTemplates = messageTemplates;
    this.templateModel = templateModel;
    this.transports = transports;
  }

  /**
   * Composes a message for the route that was decided on.
   *
   * @param first the template that leads
   * @return empty if no fitting template is left that the person has not received yet
   */
  Optional<ComposedMessage> compose(
      Recipient to, MessageTemplate first, OutboundMessage outboundMessage, Route route) {
    MessageTemplate.Form form =
        route.form(transports.transportName(to.lead().store(), route.channel()));
    Map<String, String> leadValues = templateModel.forLead(to.lead());
    Map<String, String> values = new HashMap<>(leadValues);
    values.putAll(outboundMessage.values());
    Wording wording = new Wording(form, templateModel.languageOf(to.lead()), values);
    List<ComposedMessage.Part> parts = parts(to, first, outboundMessage, wording);
    return parts.isEmpty()
        ? Optional.empty()
        : ComposedMessage.render(parts, values, leadValues, wording.language());
  }

  /** How and in which language a message is written, and what it may name. */
  private record Wording(MessageTemplate.Form form, String language, Map<String, String> values) {}

  private List<ComposedMessage.Part> parts(
      Recipient to, MessageTemplate first, OutboundMessage outboundMessage, Wording wording) {
    List<ComposedMessage.Part> parts = new ArrayList<>();
    PhrasingChoice.choose(first, wording.form(), wording.language(), wording.values(), to.used())
        .ifPresent(phrasing -> parts.add(new ComposedMessage.Part(first, phrasing)));
    List<String> further =
        outboundMessage.templates().subList(1, outboundMessage.templates().size());
    Map<String, Recipients.Wordings> wordings = recipients.wordings(to, further);
    further.stream()
        .filter(wordings::containsKey)
        .forEach(name -> part(name, wordings.get(name), wording).ifPresent(parts::add));
    return parts;
  }

  private Optional<ComposedMessage.Part> part(
      String name, Recipients.Wordings wordings, Wording wording) {
    MessageTemplate messageTemplate = messageTemplates.get(name, wordings.version());
    return messageTemplate.withdrawn().isPresent()
        ? Optional.empty()
        : PhrasingChoice.choose(
                messageTemplate,
                wording.form(),
                wording.language(),
                wording.values(),
                wordings.used())
            .map(phrasing -> new ComposedMessage.Part(messageTemplate, phrasing));
  }
}
