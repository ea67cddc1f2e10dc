package io.forecourt.understanding.vehicle;

import io.forecourt.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the cars a message names, with the year before or after and the trim after. */
final class VehicleMentions {

  private static final String FOUR = "(19[89]\\d|20[0-3]\\d)";
  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "(?:^|[^\\d$.,])(?:"
              + FOUR
              + "|'?(0\\d|1\\d|2[0-8]|9\\d))(?: (?:used|new|white|black|red|blue|gr[ae]y|silver"
              + "|or newer|on the|for the|in the))? ?$");
  private static final Pattern YEAR_AFTER =
      Pattern.compile(
          "^(?:[ ,]+(?!and\\b|or\\b|for\\b|my\\b|trade\\b|under\\b|with\\b|but\\b"
              + "|looking\\b)(?:[a-z][\\w/-]*|\\d-?door)){0,2},? (?:in |from |year )?\\(?(?:"
              + FOUR
              + "|'(\\d{2})|(1\\d|2[0-8]) or (?:1\\d|2[0-8]))\\b(?! ?(?:k\\b|miles|a month|down"
              + "|,\\d))");
  private static final Pattern SET_ASIDE =
      Pattern.compile("\\bnot (?:in )?(?:the |a |an |your )?$");

  /** Every one, in the order of the text, and none of them open to other readers. */
  static List<VehicleMention> takeFrom(
      TokenizedText tokenizedText, boolean asked, UnitIndex unitIndex) {
    String text = tokenizedText.left();
    List<VehicleMention> vehicleMentions = new ArrayList<>();
    for (ModelFinder.Found found : new ModelFinder(text, asked, unitIndex).find()) {
      String before = text.substring(Math.max(0, found.start() - 18), found.start());
      int start = found.start();
      Integer year = null;
      Matcher yearBefore = YEAR_BEFORE.matcher(before);
      if (yearBefore.find()) {
        year = year(yearBefore.group(1), yearBefore.group(2));
        int group = yearBefore.group(1) == null ? 2 : 1;
        start = found.start() - before.length() + yearBefore.start(group);
      }
      Optional<Trims.Found> trim =
          found.model() == null ? Optional.empty() : Trims.findAfter(text, found.end());
      int end = trim.map(Trims.Found::end).orElse(found.end());
      Matcher yearAfter =
          YEAR_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 30)));
      if (year == null && yearAfter.find()) {
        year =
            year(
                yearAfter.group(1),
                yearAfter.group(2) == null ? yearAfter.group(3) : yearAfter.group(2));
        tokenizedText.blank(end, end + yearAfter.end());
      }
      tokenizedText.blank(start, end);
      if (!SET_ASIDE.matcher(before).find()) {
        vehicleMentions.add(
            new VehicleMention(
                start,
                end,
                year,
                found.make(),
                found.model(),
                trim.map(Trims.Found::name).orElse(null),
                found.misspelled(),
                text.substring(start, end).strip()));
      }
    }
    return vehicleMentions;
  }

  private static Integer year(String four, String two) {
    if (four != null) {
      return Integer.valueOf(four);
    }
    int short2 = Integer.parseInt(two);
    return short2 > 40 ? 1900 + short2 : 2000 + short2;
  }

  private VehicleMentions() {}
}
