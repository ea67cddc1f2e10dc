package io.forecourt.conversation;

import java.util.regex.Pattern;

/** Turns of phrase that change what an answer has to be, in English and Spanish. */
final class TurnWords {

  private static final Pattern DEFERS =
      Pattern.compile(
          "(?i)\\b(?:think (?:about|on) it|think it over|get back to (?:you|u)|let (?:you|u) know"
              + "|sleep on it|talk (?:it over|to my \\w+)(?: first)?|need (?:some|more) time"
              + "|not (?:right )?now|maybe later|just looking|solo (?:estoy )?(?:viendo|mirando)"
              + "|lo voy a pensar|luego le (?:digo|aviso))\\b");

  private static final Pattern WEEK =
      Pattern.compile("(?i)\\b(?:hours|horario|what days|usually|week|normal\\w*)\\b");

  /** Returns whether the words put the matter off. */
  static boolean defer(String words) {
    return DEFERS.matcher(words).find();
  }

  /** Returns whether the words ask about a whole week rather than a day. */
  static boolean askWeek(String words) {
    return WEEK.matcher(words).find();
  }

  private TurnWords() {}
}
