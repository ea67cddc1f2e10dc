package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.MessageTemplate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the phrasing of a template, so that no buyer gets the same follow-up twice. */
final class PhrasingChoice {

  /**
   * Returns a phrasing that the person has not read or, in an answer, the one read longest ago.
   *
   * @param used the phrasings the person has read, oldest first
   */
  static Optional<MessageTemplate.Phrasing> choose(
      MessageTemplate messageTemplate,
      MessageTemplate.Form form,
      String language,
      Map<String, String> values,
      List<String> used) {
    List<MessageTemplate.Phrasing> fitting =
        messageTemplate.phrasings(form, language).stream()
            .filter(phrasing -> phrasing.wording().render(values).isPresent())
            .toList();
    Optional<MessageTemplate.Phrasing> unread =
        fitting.stream().filter(phrasing -> !used.contains(phrasing.id())).findFirst();
    return unread.isPresent() || messageTemplate.purpose().isUnasked()
        ? unread
        : fitting.stream().min(Comparator.comparing(phrasing -> used.lastIndexOf(phrasing.id())));
  }

  private PhrasingChoice() {}
}
