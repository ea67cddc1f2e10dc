package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.TemplateText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the blocks of one message together, each in the phrasing that the person has not read. */
@Component
class MessageComposer {

  /** Where an answer and a question do not fit into one text, they may take two. */
  private static final int TWO_TEXTS = 306;

  private final Recipients recipients;
  private final MessageTemplates messageTemplates;
  private final ContactPolicy contactPolicy;

  MessageComposer(
      Recipients recipients, MessageTemplates messageTemplates, ContactPolicy contactPolicy) {
    this.recipients = recipients;
    this.messageTemplates = messageTemplates;
    this.contactPolicy = contactPolicy;
  }

  /** A block in one phrasing. */
  record Part(MessageTemplate template, MessageTemplate.Phrasing phrasing) {}

  /**
   * @param parts at least one
   */
  record Composition(String text, List<Part> parts) {

    Part first() {
      return parts.get(0);
    }
  }

  /**
   * @param first the block that leads
   * @return empty where nothing fits that the person has not read already
   */
  Optional<Composition> compose(
      Recipient to,
      MessageTemplate first,
      OutboundMessage outboundMessage,
      MessageTemplate.Form form,
      Map<String, String> values) {
    Map<String, String> known = new HashMap<>(values);
    known.putAll(outboundMessage.values());
    List<Part> parts = new ArrayList<>();
    contactPolicy
        .fresh(to.used(), first, form, known)
        .ifPresent(phrasing -> parts.add(new Part(first, phrasing)));
    List<String> further =
        outboundMessage.templates().subList(1, outboundMessage.templates().size());
    Map<String, Recipients.Wordings> wordings = recipients.wordings(to, further);
    for (String name : further) {
      Recipients.Wordings wording = wordings.get(name);
      if (wording != null) {
        MessageTemplate messageTemplate = messageTemplates.get(name, wording.version());
        if (messageTemplate.withdrawn().isEmpty()) {
          contactPolicy
              .fresh(wording.used(), messageTemplate, form, known)
              .ifPresent(phrasing -> parts.add(new Part(messageTemplate, phrasing)));
        }
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : text(parts, known).map(text -> new Composition(text, List.copyOf(parts)));
  }

  private static Optional<String> text(List<Part> parts, Map<String, String> known) {
    String template =
        parts.stream()
            .map(part -> part.phrasing().wording().template().strip())
            .collect(Collectors.joining("\n"));
    OptionalInt most = parts.get(0).phrasing().wording().most();
    return new TemplateText(template, most)
        .render(known)
        .or(() -> new TemplateText(template, OptionalInt.of(TWO_TEXTS)).render(known));
  }
}
