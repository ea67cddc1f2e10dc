package io.forecourt.messaging.gate;

import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Composes one message from its templates, each in a phrasing that the person has not read. */
@Component
class MessageComposer {

  private final Recipients recipients;
  private final MessageTemplates messageTemplates;
  private final TemplateModel templateModel;
  private final Transports transports;
  private final MessageThread messageThread;

  MessageComposer(
      Recipients recipients,
      MessageTemplates messageTemplates,
      TemplateModel templateModel,
      Transports transports,
      MessageThread messageThread) {
    this.messageThread = messageThread;
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
    Wording wording =
        new Wording(form, templateModel.languageOf(to.lead()), values, saidTo(to.lead().id()));
    List<ComposedMessage.Part> parts = parts(to, first, outboundMessage, wording);
    return parts.isEmpty()
        ? Optional.empty()
        : ComposedMessage.render(parts, values, leadValues, wording.language());
  }

  /** How and in which language a message is written, and what it may name. */
  private record Wording(
      MessageTemplate.Form form,
      String language,
      Map<String, String> values,
      Predicate<String> said) {

    /** Returns whether a phrasing would say again what the person has read, word for word. */
    boolean repeats(MessageTemplate.Phrasing phrasing) {
      return phrasing.wording().render(values).filter(said).isPresent()
          || phrasing.wording().template().startsWith("Once more: ")
          || phrasing.wording().template().startsWith("Le repito: ");
    }
  }

  /** Tells whether the automatic messages of a lead have said a sentence. */
  private Predicate<String> saidTo(UUID leadId) {
    SingletonSupplier<String> all = SingletonSupplier.of(() -> allSaidTo(leadId));
    return sentence -> all.obtain().contains(plain(sentence));
  }

  private String allSaidTo(UUID leadId) {
    return messageThread.findByLead(leadId).stream()
        .filter(message -> message.direction() != Message.Direction.IN)
        .map(message -> plain(message.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private List<ComposedMessage.Part> parts(
      Recipient to, MessageTemplate first, OutboundMessage outboundMessage, Wording wording) {
    List<ComposedMessage.Part> parts = new ArrayList<>();
    boolean alone = outboundMessage.templates().size() == 1;
    choose(first, wording, to.used())
        .filter(
            phrasing ->
                alone || to.used().isEmpty() || isWorthSaying(first.name(), phrasing, wording))
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
        : choose(messageTemplate, wording, wordings.used())
            .filter(phrasing -> wordings.used().isEmpty() || isWorthSaying(name, phrasing, wording))
            .map(phrasing -> new ComposedMessage.Part(messageTemplate, phrasing));
  }

  private static Optional<MessageTemplate.Phrasing> choose(
      MessageTemplate template, Wording wording, List<String> used) {
    return PhrasingChoice.choose(
        template, wording.form(), wording.language(), wording.values(), used, wording.said());
  }

  /** An answer may be repeated where it is asked for again; politeness is not. */
  private static boolean isWorthSaying(
      String template, MessageTemplate.Phrasing phrasing, Wording wording) {
    return !PhrasingChoice.isMannersOnly(template) || !wording.repeats(phrasing);
  }
}
