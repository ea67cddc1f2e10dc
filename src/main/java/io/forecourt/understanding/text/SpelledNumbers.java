package io.forecourt.understanding.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written out. */
final class SpelledNumbers {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Pattern SPELLED =
      Pattern.compile(
          // Possessive: a message of nothing but numbers must not recurse once for each of them.
          "\\b(?:%1$s)\\b(?:(?:[ -]|(?<=hundred) and )(?:%1$s|hundred)\\b)*+"
              .formatted(String.join("|", NUMBERS.keySet()) + "|a hundred"));

  /** "four fifty" is 450, "twenty five" 25; a lone "one" stays a word. */
  static String inDigits(String text) {
    return SPELLED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(digits(found)));
  }

  private static String digits(MatchResult found) {
    if (found.group().equals("one")) {
      return found.group();
    }
    int number = 0;
    for (String word : found.group().replace("a hundred", "one hundred").split("[ -]", -1)) {
      if (word.equals("and")) {
        continue;
      }
      if (word.equals("hundred")) {
        number *= 100;
        continue;
      }
      int next = NUMBERS.get(word);
      if (number >= 10 && number < 100 && next > 0 && next < 10 && number % 10 != 0) {
        // "twenty two five" is 22,500.
        number = number * 1_000 + next * 100;
        continue;
      }
      boolean sumsUp = number % 100 == 0 || (number % 10 == 0 && next < 10 && number % 100 > 10);
      number = sumsUp ? number + next : number * 100 + next;
    }
    return String.valueOf(number);
  }

  private SpelledNumbers() {}
}
