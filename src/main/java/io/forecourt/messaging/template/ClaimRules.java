package io.forecourt.messaging.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a template must not say in words of its own: prices, links and promises that no one can
 * keep. What is true of a car or a buyer comes from values.
 */
final class ClaimRules {

  private static final Pattern BRACES = Pattern.compile("[{}]");

  private static final Pattern LINK =
      Pattern.compile(
          "https?:\\S*|www\\.\\S*|\\b[\\w-]+\\.(com|net|org|io|co|us|info|biz|ly|link|xyz)\\b\\S*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRICE =
      Pattern.compile(
          "\\$\\s?\\d[\\d,.]*\\d|\\$\\s?\\d|\\b\\d+(\\.\\d+)?\\s?% (apr|off)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CREDIT =
      Pattern.compile(
          "\\b(pre-?approved|(you're|you are|already|instantly|instant) approved|approval (is )?guaranteed"
              + "|guarantee(d|s)? (approval|financing|credit)|no credit check|everyone (is|gets) approved"
              + "|everybody (is|gets) approved|bad credit\\W+no problem|zero down|no money down|lowest payment)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PHONE =
      Pattern.compile("\\(?\\b\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b");

  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^>]*>|[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private static final Pattern SHOUT = Pattern.compile("\\b[A-Z]{2,}(?:\\W+[A-Z]{2,}){2,}\\b");

  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(social security|ssn|(credit |debit )?card number|bank account|account number|password"
              + "|routing number)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GIFT =
      Pattern.compile(
          "\\b(gift cards?|free gifts?|(you('ve| have)|you) won(?!')|winner|cash prize|claim your"
              + "|(we|i) guarantee|guarantee the)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 2_000;
  private static final int LONGEST_SUBJECT = 100;

  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(i'?m|i am|this is|it's|it is|(talking|chatting|texting) (to|with)) (a |an )?"
              + "((real|actual|live) )?(person|human)\\b|\\bnot (a|an) (bot|robot|machine|ai)\\b",
          Pattern.CASE_INSENSITIVE);

  static void check(MessageTemplate template, List<String> faults) {
    Map<String, String> said = new HashMap<>();
    template
        .phrasings()
        .forEach(
            phrasing -> {
              String words = phrasing.wording().fixedWords();
              String place = phrasing.id() + " ";
              if (BRACES.matcher(words).find()) {
                faults.add(place + "has braces that are no value; write values as {price}.");
              }
              checkForm(phrasing, words, place, faults);
              found(
                  LINK,
                  words,
                  place + "has a link of its own; use a value such as {photos}",
                  faults);
              found(PRICE, words, place + "has a price of its own", faults);
              found(CREDIT, words, place + "promises credit", faults);
              found(PERSON, words, place + "claims to be a person", faults);
              String form = phrasing.id().replaceAll("\\d+$", "");
              String before =
                  said.putIfAbsent(form + phrasing.wording().template().strip(), phrasing.id());
              if (before != null) {
                faults.add(place + "is the same as " + before + "; word it differently.");
              }
            });
  }

  private static void checkForm(
      MessageTemplate.Phrasing phrasing, String words, String place, List<String> faults) {
    found(MARKUP, words, place + "has markup or control characters", faults);
    found(SHOUT, words, place + "shouts", faults);
    found(PHONE, words, place + "has a phone number of its own; use {storePhone}", faults);
    found(SECRET, words, place + "asks for what must not be sent in a message", faults);
    found(GIFT, words, place + "promises too much", faults);
    if (phrasing.wording().template().length() > LONGEST) {
      faults.add(place + "is longer than %d characters.".formatted(LONGEST));
    }
  }

  static void checkSubject(String subject, List<String> faults) {
    PhrasingRules.checkWords(subject, false, "the subject ", faults);
    found(SHOUT, subject, "the subject shouts", faults);
    if (subject.length() > LONGEST_SUBJECT) {
      faults.add("the subject is longer than %d characters.".formatted(LONGEST_SUBJECT));
    }
  }

  private static void found(Pattern pattern, String words, String fault, List<String> faults) {
    pattern
        .matcher(words)
        .results()
        .forEach(match -> faults.add("%s: \"%s\".".formatted(fault, match.group())));
  }

  private ClaimRules() {}
}
