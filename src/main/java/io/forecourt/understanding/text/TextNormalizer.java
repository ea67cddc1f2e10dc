package io.forecourt.understanding.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a message to small letters, full words and digits. */
public final class TextNormalizer {

  /** Longer messages are read as far as this; nobody writes facts behind it. */
  private static final int MOST = 4_000;

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("r", "are"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("thx", "thanks"),
          Map.entry("tmrw", "tomorrow"),
          Map.entry("tmr", "tomorrow"),
          Map.entry("tomorow", "tomorrow"),
          Map.entry("tom", "tomorrow"),
          Map.entry("wknd", "weekend"),
          Map.entry("wk", "week"),
          Map.entry("wks", "weeks"),
          Map.entry("mo", "month"),
          Map.entry("mos", "months"),
          Map.entry("mth", "month"),
          Map.entry("mnth", "month"),
          Map.entry("pmt", "payment"),
          Map.entry("pmts", "payments"),
          Map.entry("appt", "appointment"),
          Map.entry("msg", "message"),
          Map.entry("txt", "text"),
          Map.entry("bc", "because"),
          Map.entry("w", "with"),
          Map.entry("dont", "don't"),
          Map.entry("cant", "can't"),
          Map.entry("wont", "won't"),
          Map.entry("im", "i'm"),
          Map.entry("ive", "i've"),
          Map.entry("whats", "what's"),
          Map.entry("gonna", "going to"),
          Map.entry("wanna", "want to"),
          Map.entry("gotta", "got to"),
          Map.entry("dwn", "down"),
          Map.entry("morn", "morning"),
          Map.entry("aft", "afternoon"),
          Map.entry("eve", "evening"));

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

  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(\\d) ?(?:grand(?! (?:cherokee|caravan|highlander|wagoneer|am|prix|marquis|vitara"
              + "|touring|voyager))|thousand)\\b");
  private static final Pattern PER_MONTH = Pattern.compile("(?<!\\d)(\\d{3,4}) ?/? ?month\\b");
  private static final Pattern WORD = Pattern.compile("(?<![/\\w])[a-z']+(?![\\w/])");
  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b(%1$s)(?:(?:[ -]|(?<=hundred) and )(?:%1$s|hundred))*\\b"
              .formatted(String.join("|", NUMBERS.keySet()) + "|a hundred"));

  public static String normalize(String text) {
    String small = lowerCase(text);
    String english = Spanish.isIn(small) ? Spanish.inPlainWords(small) : small;
    return perMonth(thousands(digits(fullWords(" " + english + " "))));
  }

  /** Small letters without accents, one space between words. */
  static String lowerCase(String text) {
    String cut = text.length() > MOST ? text.substring(0, MOST) : text;
    return Normalizer.normalize(cut, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\u2018\u2019\u02bc`]", "'")
        .replaceAll("[\u2013\u2014]", "-")
        .replaceAll("\\s+", " ")
        .replaceAll("\\bw/o\\b", "without")
        .replaceAll("\\bw/ ?", "with ");
  }

  /** "30 grand" is 30 k; a Grand Cherokee stays one. */
  private static String thousands(String text) {
    return THOUSANDS.matcher(text).replaceAll("$1 k");
  }

  /** "325 mo" is a price, no span of time. */
  private static String perMonth(String text) {
    return PER_MONTH.matcher(text).replaceAll("$1 a month");
  }

  private static String fullWords(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(SHORT.getOrDefault(found.group(), found.group())));
  }

  /** "four fifty" is 450, "twenty five" 25; a lone "one" stays a word. */
  private static String digits(String text) {
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

  private TextNormalizer() {}
}
