package io.forecourt.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What wording must keep to before it may be deployed. */
final class TemplateRules {

  /** ASCII and the Western letters of a text message's own alphabet (3GPP TS 23.038). */
  private static final Pattern SEVEN_BIT =
      Pattern.compile("[\\p{ASCII}£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà]*");

  private static final Pattern PRESSURE =
      Pattern.compile(
          "\\b(act now|hurry|last chance|don't miss|do not miss|limited time|today only"
              + "|once in a lifetime|before it's too late|final notice|urgent|guaranteed)\\b|!!",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCARCITY =
      Pattern.compile(
          "\\b(only (one|two|three|four|five|a few|\\d+)|just (one|two|\\d+) left|last one|few left"
              + "|selling fast|going fast|won't last|will not last|almost gone|\\d+ left)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A carrier takes CANCEL and END for an opt-out, and YES for coming back. */
  private static final Pattern KEYWORD_ASKED =
      Pattern.compile(
          "\\b(reply|text|answer|send|respond|write)(\\s+back)?(\\s+with)?\\W+"
              + "(cancel|yes|end|quit)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int SEVERAL = 2;

  /** One sentence for each fault; none where the block may be used. */
  static List<String> faults(MessageTemplate messageTemplate) {
    List<String> faults = new ArrayList<>();
    if (messageTemplate.withdrawn().isPresent()) {
      return faults;
    }
    if (messageTemplate.shortTexts().isEmpty() || messageTemplate.longTexts().isEmpty()) {
      faults.add("it needs short texts and long ones.");
    }
    if (messageTemplate.purpose().isUnasked()
        && (messageTemplate.shortTexts().size() < SEVERAL
            || messageTemplate.longTexts().size() < SEVERAL)) {
      faults.add(
          "nobody reads the same twice: it needs several short texts and several long ones.");
    }
    names(messageTemplate, faults);
    messageTemplate.phrasings().forEach(phrasing -> check(phrasing, faults));
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
      faults.add("nobody knows %s; known are %s.".formatted(unknown, known()));
    }
    if (!undeclared.isEmpty()) {
      faults.add("it names %s and does not list them under variables.".formatted(undeclared));
    }
    if (!idle.isEmpty()) {
      faults.add("it lists %s under variables and never names them.".formatted(idle));
    }
  }

  private static void check(MessageTemplate.Phrasing phrasing, List<String> faults) {
    String words = phrasing.wording().fixedWords();
    String place = phrasing.id() + " ";
    if (phrasing.wording().render(TemplateVariables.usual()).isEmpty()
        || phrasing.wording().render(TemplateVariables.longest()).isEmpty()) {
      faults.add(
          place
              + "is longer than %d characters with long names; mark lines that may go with ~."
                  .formatted(MessageTemplate.TEXT_LENGTH));
    }
    if (phrasing.wording().most().isPresent()
        && !SEVEN_BIT.matcher(words.replace("…", "")).matches()) {
      faults.add(place + "has letters that make a text cost twice; use plain ones.");
    }
    if (words.chars().filter(letter -> letter == '?').count() > 1) {
      faults.add(place + "asks more than one thing.");
    }
    found(PRESSURE, words, place + "presses", faults);
    found(SCARCITY, words, place + "claims what only {stockCount} may say", faults);
    found(KEYWORD_ASKED, words, place + "asks for a word that carriers act upon", faults);
  }

  private static void found(Pattern pattern, String words, String fault, List<String> faults) {
    pattern
        .matcher(words)
        .results()
        .forEach(match -> faults.add("%s: \"%s\".".formatted(fault, match.group())));
  }

  private static Set<String> known() {
    return new TreeSet<>(TemplateVariables.usual().keySet());
  }

  private TemplateRules() {}
}
