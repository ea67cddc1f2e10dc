package io.forecourt.understanding;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that need no reply: thanks, a laugh, a thumb up. */
final class SmallTalk {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?:lol|lmao|rofl|ha(?:ha)+h?|hehe+|ja(?:ja)+|ok(?:ay)?(?: then)?|k|kk|cool|nice|great"
              + "|perfect|awesome|sweet|lovely|thx|ty|tysm|thanks?(?: you)?(?: so much| a lot| again"
              + "|s)?(?: for (?:the|your|all (?:the|your)) (?:help|time|info(?:rmation)?|answers?|quick (?:reply|response)))?"
              + "|thank u|you(?:'ve| have)? been (?:great|(?:very |so )?helpful)|talk (?:to you )?(?:soon|later)"
              + "|fair enough|makes sense|no worries|bye|see ya|lame|bummer|dang|darn|shoot|oh well|ugh|that (?:stinks|sucks)|wow"
              + "|appreciate (?:it|that|you|y'?all|your (?:help|time))|got it|will do|good to know|sounds good"
              + "|gracias|muchas gracias|mil gracias|vale|bueno|listo|de acuerdo|perfecto|excelente"
              + "|have a (?:good|great|nice) (?:day|one|night|evening|weekend)|(?:que )?(?:tenga )?buen dia|np|no problem|you too)\\b[\\s,.!]*)+");

  private static final int LONGEST = 120;

  /** Returns whether a message says nothing else. */
  static boolean isAll(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s,.!?']", " ").strip();
    return words.isEmpty()
        ? !text.isBlank() && !text.contains("?")
        : words.length() <= LONGEST && WORDS.matcher(words).matches();
  }

  private SmallTalk() {}
}
