package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.MailSubjects;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Text of one message, ready to send.
 *
 * @param subject of an e-mail
 * @param parts at least one
 * @param modelWords present where the text is a language model's
 */
record ComposedMessage(
    String text, Optional<String> subject, List<Part> parts, Optional<ModelWords> modelWords) {

  /** Where an answer and a question do not fit into one text, they may take two. */
  private static final int TWO_TEXTS = 306;

  /** A template in one phrasing. */
  record Part(MessageTemplate template, MessageTemplate.Phrasing phrasing) {}

  /**
   * Renders the parts one after the other; the first gives the message its subject.
   *
   * @param values what the text may name
   * @param leadValues what the subject may name
   * @return empty where the text is too long or has unknown values
   */
  static Optional<ComposedMessage> render(
      List<Part> parts,
      Map<String, String> values,
      Map<String, String> leadValues,
      String language) {
    String template =
        parts.stream()
            .map(part -> part.phrasing().wording().template().strip())
            .collect(Collectors.joining("\n"));
    Part first = parts.get(0);
    Optional<String> subject =
        first
            .template()
            .subject(language)
            .flatMap(text -> MailSubjects.subject(text).render(leadValues));
    return new TemplateText(template, first.phrasing().wording().most())
        .render(values)
        .or(() -> new TemplateText(template, OptionalInt.of(TWO_TEXTS)).render(values))
        .map(text -> new ComposedMessage(text, subject, List.copyOf(parts), Optional.empty()));
  }

  /** Returns the message in a model's words, if they were checked against exactly this text. */
  ComposedMessage reworded(Optional<ModelWords> words) {
    return words
        .filter(each -> each.base().equals(text))
        .map(each -> new ComposedMessage(each.text(), subject, parts, words))
        .orElse(this);
  }

  Part first() {
    return parts.get(0);
  }

  List<String> templates() {
    return parts.stream().map(part -> part.template().name()).toList();
  }
}
