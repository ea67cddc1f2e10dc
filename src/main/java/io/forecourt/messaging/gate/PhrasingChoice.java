package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.TemplateText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the phrasing of a template, so that no buyer gets the same follow-up twice. */
final class PhrasingChoice {

  private static final Set<String> MANNERS =
      Set.of(
          "answer-check",
          "answer-callback",
          "answer-channel",
          "answer-gone-again",
          "answer-no-rush",
          "answer-none-fit",
          "answer-thanks",
          "answer-told",
          "answer-why-ask");

  /**
   * Returns a phrasing that the person has not read or, in an answer, the one read longest ago.
   *
   * @param used the phrasings the person has read, oldest first
   * @param said whether a sentence was sent before, word for word
   */
  static Optional<MessageTemplate.Phrasing> choose(
      MessageTemplate messageTemplate,
      MessageTemplate.Form form,
      String language,
      Map<String, String> values,
      List<String> used,
      Predicate<String> said) {
    List<MessageTemplate.Phrasing> fitting =
        messageTemplate.phrasings(form, language).stream()
            .filter(phrasing -> phrasing.wording().render(values).isPresent())
            .toList();
    List<MessageTemplate.Phrasing> fresh =
        fitting.stream()
            // What was never sent needs no look at the thread.
            .filter(
                phrasing ->
                    used.isEmpty() || !said.test(phrasing.wording().render(values).orElseThrow()))
            .toList();
    Optional<MessageTemplate.Phrasing> unread =
        fresh.stream().filter(phrasing -> !used.contains(phrasing.id())).findFirst();
    if (unread.isPresent() || messageTemplate.purpose().isUnasked()) {
      return unread;
    }
    return oldest(fresh, used)
        .or(() -> oldest(fitting, used).map(phrasing -> repeated(phrasing, language)));
  }

  private static Optional<MessageTemplate.Phrasing> oldest(
      List<MessageTemplate.Phrasing> phrasings, List<String> used) {
    return phrasings.stream()
        .min(Comparator.comparing(phrasing -> used.lastIndexOf(phrasing.id())));
  }

  /** What every phrasing has said already is said as what it is: once more. */
  private static MessageTemplate.Phrasing repeated(
      MessageTemplate.Phrasing phrasing, String language) {
    TemplateText wording = phrasing.wording();
    String template = wording.template().strip();
    String again = "es".equals(language) ? "Le repito: " : "Once more: ";
    return new MessageTemplate.Phrasing(
        phrasing.id(),
        template.startsWith("~") ? wording : new TemplateText(again + template, wording.most()));
  }

  /** Returns whether a template is mere politeness, which no one needs twice in the same words. */
  static boolean isMannersOnly(String template) {
    return MANNERS.contains(template) || template.startsWith("hand-over-");
  }

  private PhrasingChoice() {}
}
