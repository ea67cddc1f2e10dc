package io.forecourt.understanding.text;

import io.forecourt.platform.CsvTable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a message in lower case, full words and digits. */
public final class TextNormalizer {

  /** Letters of a message that are read; facts come early. */
  private static final int MOST = 4_000;

  private static final Map<String, String> ABBREVIATIONS = new HashMap<>();

  static {
    CsvTable.shipped(
        "language/abbreviations.csv",
        line -> ABBREVIATIONS.put(line.text("abbreviation"), line.text("full")));
  }

  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(\\d) ?(?:grand(?! (?:cherokee|caravan|highlander|wagoneer|am|prix|marquis|vitara"
              + "|touring|voyager))|thousand)\\b");
  private static final Pattern PER_MONTH = Pattern.compile("(?<!\\d)(\\d{3,4}) ?/? ?month\\b");
  private static final Pattern WORD = Pattern.compile("(?<![/\\w])[a-z']+(?![\\w/])");

  /** Returns the normalized message, with Spanish phrases translated. */
  public static String normalize(String text) {
    String small = lowerCase(text).replaceAll("\\b(\\d{1,2}) y media\\b", "$1:30");
    String english = Spanish.isIn(small) ? Spanish.inPlainWords(small) : small;
    return perMonth(thousands(SpelledNumbers.inDigits(fullWords(" " + english + " "))));
  }

  /** Returns a text in lower case, without accents, with single spaces. */
  public static String lowerCase(String text) {
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

  /** "30 grand" is 30 k; a Grand Cherokee stays a car. */
  private static String thousands(String text) {
    return THOUSANDS.matcher(text).replaceAll("$1 k");
  }

  /** "325 mo" is a price, not a span of time. */
  private static String perMonth(String text) {
    return PER_MONTH.matcher(text).replaceAll("$1 a month");
  }

  private static String fullWords(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(ABBREVIATIONS.getOrDefault(found.group(), found.group())));
  }

  private TextNormalizer() {}
}
