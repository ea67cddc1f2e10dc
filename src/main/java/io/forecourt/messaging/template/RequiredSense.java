package io.forecourt.messaging.template;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message has to say because the law asks for it, and what it must not say beside that (47
 * CFR 64.1200(a)(12): the confirmation of an opt-out carries no marketing). Checked on the lines
 * that are never left out.
 */
final class RequiredSense {

  /** Values that every message knows. */
  private static final Set<String> ALWAYS_KNOWN =
      Set.of("store", "storePhone", "storeAddress", "firstName", "owner");

  private static final Rule NAMES_STORE = new Rule("\\{store}", "name the store: {store}");
  private static final Rule STOP =
      new Rule("\\b(stop|alto|unsubscribe|opt out)\\b", "say how to end messages: STOP");
  private static final Rule NO_MORE =
      new Rule(
          "\\bno (more|further|other) (text|message|e-?mail|communication)"
              + "|\\b(won't|will not|does not|doesn't|no longer|never)\\b.*\\b(get|receive|hear"
              + "|text|message|contact|write|send)"
              + "|\\bstopped (texting|messaging|sending|writing)\\b"
              + "|\\bno (le )?(recibirá|enviaremos|escribiremos|mandaremos)\\b.*\\bmás\\b",
          "say that no more messages come");
  private static final Rule RESUMES =
      new Rule(
          "\\b(again|back|resumed?|restarted|on again|re-?subscribed|de nuevo|otra vez)\\b",
          "say that messages come again");
  private static final Rule CONTACT =
      new Rule("\\{storePhone}|\\{storeAddress}", "name a contact: {storePhone}");
  private static final Rule AUTOMATED =
      new Rule(
          "\\b(automated|automatic|virtual assistant|digital assistant|ai assistant|bot"
              + "|automático|automatizado|asistente (digital|virtual))(?!\\p{L})",
          "say that it is automated");

  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "\\b(offers?|deals?|discounts?|sales?|specials?|prices?|savings?|save|bonus|free|new"
              + " arrivals?|promo\\w*|signed up|sign up|subscribed|daily|weekly|newsletters?|visit"
              + " us|come in|test drive|check out|shop|buy|finance|congratulations|great)\\b"
              + "|https?:|www\\.|[$%]",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, List<Rule>> NOTICES =
      Map.of(
          TemplatePurposes.OPT_OUT_CONFIRMED, List.of(NAMES_STORE, NO_MORE),
          TemplatePurposes.WRONG_NUMBER_CONFIRMED, List.of(NAMES_STORE, NO_MORE),
          TemplatePurposes.OPT_IN_CONFIRMED, List.of(NAMES_STORE, RESUMES, STOP),
          TemplatePurposes.HELP, List.of(NAMES_STORE, CONTACT, STOP));

  private static final String FIRST_ANSWERS = "first-answer-";

  /**
   * @param sense what the text has to do, in words
   */
  private record Rule(Pattern pattern, String sense) {

    Rule(String pattern, String sense) {
      this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), sense);
    }

    boolean isMet(String words) {
      return pattern.matcher(words).find();
    }
  }

  static void check(MessageTemplate template, List<String> faults) {
    if (NOTICES.containsKey(template.name())) {
      template.phrasings().forEach(each -> checkNotice(template.name(), each, faults));
      template.subject().ifPresent(subject -> checkAdvertisement("the subject", subject, faults));
    } else if (template.name().startsWith(FIRST_ANSWERS)) {
      template.phrasings().forEach(each -> checkFirstAnswer(each, faults));
    }
  }

  private static void checkNotice(
      String name, MessageTemplate.Phrasing phrasing, List<String> faults) {
    require(NOTICES.get(name), phrasing, faults);
    String words = phrasing.wording().template();
    checkAdvertisement(phrasing.id(), words, faults);
    Set<String> values = new TreeSet<>(phrasing.wording().values());
    values.removeAll(ALWAYS_KNOWN);
    if (!values.isEmpty()) {
      faults.add("%s: a notice of the law does not name %s.".formatted(phrasing.id(), values));
    }
    if (words.contains("?")) {
      faults.add(phrasing.id() + " asks a question; a notice of the law does not.");
    }
  }

  private static void checkFirstAnswer(MessageTemplate.Phrasing phrasing, List<String> faults) {
    // An e-mail has its way out below the text; a chat ends when its window is closed.
    boolean isText = phrasing.wording().most().isPresent();
    require(
        isText ? List.of(NAMES_STORE, AUTOMATED, STOP) : List.of(NAMES_STORE, AUTOMATED),
        phrasing,
        faults);
  }

  private static void require(
      List<Rule> rules, MessageTemplate.Phrasing phrasing, List<String> faults) {
    String words = certainWords(phrasing.wording());
    rules.stream()
        .filter(rule -> !rule.isMet(words))
        .forEach(
            rule ->
                faults.add(
                    "%s has to %s, in a line that is never left out."
                        .formatted(phrasing.id(), rule.sense())));
  }

  private static void checkAdvertisement(String place, String words, List<String> faults) {
    ADVERTISEMENT
        .matcher(words)
        .results()
        .forEach(
            found ->
                faults.add(
                    "%s advertises: \"%s\". A notice of the law does not."
                        .formatted(place, found.group())));
  }

  /** Returns the lines that stay whatever is known about the buyer, on one line. */
  private static String certainWords(TemplateText text) {
    boolean lineMayGo = text.most().isEmpty();
    return text.template()
        .lines()
        .filter(line -> !line.startsWith(TemplateText.OPTIONAL))
        .filter(line -> !lineMayGo || ALWAYS_KNOWN.containsAll(valuesOf(line)))
        .collect(Collectors.joining(" "));
  }

  private static Set<String> valuesOf(String line) {
    return new TemplateText(line, OptionalInt.empty()).values();
  }

  private RequiredSense() {}
}
