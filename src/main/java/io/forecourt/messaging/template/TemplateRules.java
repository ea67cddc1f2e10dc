package io.forecourt.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules a template has to pass before it is deployed. */
final class TemplateRules {

  private static final int SEVERAL = 2;

  /** Returns one sentence for each fault; none where the template may be used. */
  static List<String> faults(MessageTemplate messageTemplate) {
    List<String> faults = new ArrayList<>();
    if (messageTemplate.withdrawn().isPresent()) {
      if (TemplatePurposes.isRequired(messageTemplate.name())) {
        faults.add("the law asks for it, so it cannot be withdrawn; deploy other wording instead.");
      } else if (TemplatePurposes.isSentByCode(messageTemplate.name())) {
        faults.add(
            "the assistant still sends it, so it cannot be withdrawn; deploy other wording"
                + " instead.");
      }
      return faults;
    }
    if (messageTemplate.shortTexts().isEmpty() || messageTemplate.longTexts().isEmpty()) {
      faults.add("it needs short texts and long ones.");
    }
    if (messageTemplate.purpose().isUnasked()
        && (messageTemplate.shortTexts().size() < SEVERAL
            || messageTemplate.longTexts().size() < SEVERAL)) {
      faults.add(
          "buyers must not get the same text twice: add several short and several long phrasings.");
    }
    messageTemplate
        .translations()
        .forEach(
            (language, texts) -> {
              if (texts.shortTexts().isEmpty() || texts.longTexts().isEmpty()) {
                faults.add("its translation " + language + " needs short texts and long ones.");
              }
            });
    names(messageTemplate, faults);
    messageTemplate.phrasings().forEach(phrasing -> PhrasingRules.check(phrasing, faults));
    ClaimRules.check(messageTemplate, faults);
    messageTemplate.subject().ifPresent(subject -> ClaimRules.checkSubject(subject, faults));
    RequiredSense.check(messageTemplate, faults);
    return faults;
  }

  private static void names(MessageTemplate messageTemplate, List<String> faults) {
    Set<String> used = new TreeSet<>();
    messageTemplate.phrasings().forEach(phrasing -> used.addAll(phrasing.wording().values()));
    messageTemplate
        .subject()
        .ifPresent(subject -> used.addAll(MailSubjects.subject(subject).values()));
    Set<String> unknown = new TreeSet<>(used);
    unknown.removeAll(TemplateVariables.usual().keySet());
    Set<String> undeclared = new TreeSet<>(used);
    undeclared.removeAll(messageTemplate.variables());
    Set<String> idle = new TreeSet<>(messageTemplate.variables());
    idle.removeAll(used);
    if (!unknown.isEmpty()) {
      faults.add("unknown variables %s; known are %s.".formatted(unknown, known()));
    }
    if (!undeclared.isEmpty()) {
      faults.add("it names %s and does not list them under variables.".formatted(undeclared));
    }
    if (!idle.isEmpty()) {
      faults.add("it lists %s under variables and never names them.".formatted(idle));
    }
  }

  private static Set<String> known() {
    return new TreeSet<>(TemplateVariables.usual().keySet());
  }

  private TemplateRules() {}
}
