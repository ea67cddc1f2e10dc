package io.forecourt.understanding.question;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.lead.WantedVehicle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a message points at a unit: "the second one", "the gray one", "the cheaper one". */
final class UnitWords {

  private static final String NOUN = "(?:one|car|truck|suv|van|option|vehicle|pickup|unit|1)";
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:the |that |your )?(first|1st|second|2nd|third|3rd|last|primer[oa]?|segund[oa]"
              + "|tercer[oa]?|ultim[oa]) "
              + NOUN
              + "\\b(?! (?:owner|time))|\\b(?:the|la|el)"
              + " (first|1st|second|2nd|third|3rd|last|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa])(?="
              + " *(?:$|[?.!,]|please|looks|is\\b|por favor|how\\b|has\\b|cuant|tiene\\b|trae\\b))|\\b(?:number|option|#|numero)"
              + " ?([123])\\b(?!\\d)");
  private static final String COLORS =
      "black|white|silver|gr[ae]y|red|blue|green|brown|beige|tan|gold|orange|yellow|purple|maroon"
          + "|burgundy|negr[oa]s?|blanc[oa]s?|platead[oa]s?|gris|roj[oa]s?|azul(?:es)?|verdes?";
  private static final Pattern COLOR = Pattern.compile("\\b(" + COLORS + ")s?\\b(?!tooth)");
  private static final Pattern POINTED =
      Pattern.compile("\\b(?:the|that|la|el) (?:\\d{4} )?(" + COLORS + ")\\b");

  /** "Not the red one, the blue": red is what is not meant. */
  private static final Pattern SET_ASIDE =
      Pattern.compile(
          "\\b(?:not(?: in)?|anything but|except(?: for)?|other than|besides) (?:the )?(?:"
              + COLORS
              + ")(?: one)?\\b|\\b(?:la|el) (?:"
              + COLORS
              + ") no\\b|\\b(?:"
              + COLORS
              + ") is (?:fine|ok|okay|nice|great|cool)(?=,? but\\b)");

  private static final Map<UnitReference.Pick, Pattern> PICKS = new LinkedHashMap<>();

  static {
    pick(
        UnitReference.Pick.LOWEST_MILES,
        "(?:the|which|cual).{0,20}(?:lower|lowest|less|least|fewer|fewest|menos) (?:miles|mileage"
            + "|millas)");
    pick(
        UnitReference.Pick.CHEAPEST,
        "(?:the|which|whats the|el|la|cual).{0,14}(?:cheaper|cheapest|less expensive|least"
            + " expensive|lowest price|mas barat[oa])\\b|cheapest (?:of|out of)"
            + " (?:those|these|them)\\b|cheapest(?: one)?\\W*$(?<=^\\W{0,9}cheapest(?:"
            + " one)?\\W{0,9})");
    pick(
        UnitReference.Pick.MOST_EXPENSIVE,
        "the (?:more|most) expensive|the (?:pricier|nicer) one|(?:el|la) mas car[oa]\\b");
    pick(
        UnitReference.Pick.NEWEST,
        "(?:the|which|el|la|cual).{0,14}(?:newer|newest|most recent|mas nuev[oa])\\b");
    pick(UnitReference.Pick.OLDEST, "(?:the|which).{0,10}(?:older|oldest)|the used one");
    pick(
        UnitReference.Pick.OTHER,
        "the other (?:one|car|truck|suv|van)\\b|^\\W*(?:and |what about )*+the other\\W*$|(?:el|la)"
            + " otr[oa]\\b");
    pick(UnitReference.Pick.THAT, "(?:that|this) one\\b");
  }

  /**
   * @param text the message in lower case without accents
   * @param cars the vehicles that it names
   */
  static UnitReference read(String text, List<WantedVehicle> cars) {
    UnitReference.Pick pick =
        PICKS.entrySet().stream()
            .filter(each -> each.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return new UnitReference(ordinal(text), pick, color(text, cars), cars);
  }

  /** Returns the color that any part of the message names; null if none. */
  static ColorFamily anyColor(String text) {
    Matcher color = COLOR.matcher(SET_ASIDE.matcher(text).replaceAll(" "));
    return color.find() ? ColorFamily.find(color.group(1)).orElse(null) : null;
  }

  private static Integer ordinal(String text) {
    Matcher found = ORDINAL.matcher(text);
    if (!found.find()) {
      return null;
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return number(found.group(group));
      }
    }
    return null;
  }

  private static int number(String word) {
    return switch (word.substring(0, 1)) {
      case "f", "1", "p" -> 1;
      case "s", "2" -> 2;
      case "l", "u" -> -1;
      default -> 3;
    };
  }

  /** "The blue one", or "the black 2026 Explorer": not "leather in black". */
  private static String color(String message, List<WantedVehicle> cars) {
    String text = SET_ASIDE.matcher(message).replaceAll(" ");
    Matcher pointed = POINTED.matcher(text);
    String word = pointed.find() ? pointed.group(1) : null;
    Matcher any = COLOR.matcher(text);
    if (word == null && !cars.isEmpty() && any.find()) {
      word = any.group(1);
    }
    return word == null ? null : ColorFamily.find(word).map(Enum::name).orElse(null);
  }

  private static void pick(UnitReference.Pick pick, String words) {
    PICKS.put(pick, Pattern.compile("\\b(?:" + words + ")"));
  }

  private UnitWords() {}
}
