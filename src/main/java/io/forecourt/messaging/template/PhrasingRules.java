package io.forecourt.messaging.template;

import java.util.List;
import java.util.regex.Pattern;

/** The rules for the words of one phrasing: length, alphabet, one question, and no pressure. */
final class PhrasingRules {

  /** ASCII and the Western letters of the GSM alphabet (3GPP TS 23.038). */
  private static final Pattern SEVEN_BIT =
      Pattern.compile("[\\p{ASCII}£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà]*");

  private static final Pattern PRESSURE =
      Pattern.compile(
          "\\b(act now|hurry|last chance|don't miss|do not miss|limited time|today only"
              + "|once in a lifetime|before it's too late|before it's gone|final notice|urgent"
              + "|guaranteed|(expires|ends) (tonight|today|tomorrow|soon)|final (hours|days)"
              + "|now or never|while supplies last|don't wait|do not wait|última oportunidad"
              + "|dese prisa|apúrese|solo hoy|no se lo pierda)\\b|!!",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCARCITY =
      Pattern.compile(
          "\\b(only (one|two|three|four|five|a few|\\d+)|just (one|two|\\d+) left|last one|few left"
              + "|selling fast|going fast|won't last|will not last|almost gone|\\d+ left"
              + "|(another|other) (buyer|customer|shopper)s? (is|are) (looking|interested))\\b",
          Pattern.CASE_INSENSITIVE);

  /** Carriers treat CANCEL and END as an opt-out, and YES as an opt-in. */
  private static final Pattern KEYWORD_ASKED =
      Pattern.compile(
          "\\b(reply|text|answer|send|respond|write|say|type)(\\s+back)?(\\s+with)?\\W+"
              + "(cancel|yes|y|end|quit|stopall)\\b",
          Pattern.CASE_INSENSITIVE);

  static void check(MessageTemplate.Phrasing phrasing, List<String> faults) {
    String words = phrasing.wording().fixedWords();
    String place = phrasing.id() + " ";
    if (phrasing.wording().render(TemplateVariables.usual()).isEmpty()
        || phrasing.wording().render(TemplateVariables.longest()).isEmpty()) {
      faults.add(
          place
              + "is longer than %d characters with long names; mark lines that may go with ~."
                  .formatted(MessageTemplate.TEXT_LENGTH));
    }
    boolean english = Character.isUpperCase(phrasing.id().charAt(0));
    checkWords(words, english && phrasing.wording().most().isPresent(), place, faults);
  }

  /**
   * @param place in front of each fault
   */
  static void checkWords(String words, boolean sevenBit, String place, List<String> faults) {
    if (sevenBit && !SEVEN_BIT.matcher(words.replace("…", "")).matches()) {
      faults.add(place + "has letters that make a text cost twice; use plain ones.");
    }
    if (words.chars().filter(letter -> letter == '?').count() > 1) {
      faults.add(place + "asks more than one thing.");
    }
    found(PRESSURE, words, place + "presses", faults);
    found(SCARCITY, words, place + "claims scarcity without {stockCount}", faults);
    found(KEYWORD_ASKED, words, place + "asks for a keyword that carriers act upon", faults);
  }

  private static void found(Pattern pattern, String words, String fault, List<String> faults) {
    pattern
        .matcher(words)
        .results()
        .forEach(match -> faults.add("%s: \"%s\".".formatted(fault, match.group())));
  }

  private PhrasingRules() {}
}
