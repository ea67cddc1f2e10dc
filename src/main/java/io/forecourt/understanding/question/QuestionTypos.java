package io.forecourt.understanding.question;

import io.forecourt.platform.CsvTable;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs the words on which questions depend where one letter is wrong: "colr", "milage". */
final class QuestionTypos {

  private static final Pattern WORD = Pattern.compile("(?<![\\w'-])[a-z]{4,14}(?![\\w'-])");
  private static final int SHORTEST = 5;

  /** Words that questions hang on; each is repaired only where its first letter is right. */
  private static final Set<String> KEYS =
      Set.of(
          "color",
          "price",
          "mileage",
          "miles",
          "warranty",
          "available",
          "address",
          "automatic",
          "transmission",
          "engine",
          "pictures",
          "photos",
          "accidents",
          "payment",
          "payments",
          "interest",
          "deliver",
          "delivery",
          "deposit",
          "leather",
          "certified",
          "interior",
          "financing",
          "appointment",
          "history",
          "carfax",
          "recalls",
          "drivetrain",
          "monthly",
          "precio",
          "millas",
          "garantia",
          "direccion",
          "horario",
          "disponible",
          "cuanto");

  /** Words of their own that look like one of those. */
  private static final Set<String> OWN =
      new HashSet<>(
          Set.of(
              "colon",
              "prince",
              "pride",
              "prize",
              "prime",
              "pricey",
              "priced",
              "prices",
              "smiles",
              "mile",
              "tiles",
              "leader",
              "feather",
              "colors",
              "colour",
              "dress",
              "undress",
              "engines",
              "photo",
              "accident",
              "payment",
              "picture",
              "interests",
              "interiors",
              "delivers",
              "delivered",
              "deposits",
              "cuanta",
              "cuantos",
              "precios",
              "milla",
              "recall",
              "month",
              "cover",
              "millions"));

  static {
    CsvTable.shipped("language/everyday-words.csv", line -> OWN.add(line.text("word")));
  }

  /** Returns a text in lower case with such words repaired. */
  static String correct(String text) {
    return WORD.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(repaired(found.group())));
  }

  private static String repaired(String word) {
    if (KEYS.contains(word) || OWN.contains(word)) {
      return word;
    }
    return KEYS.stream()
        .filter(key -> key.length() >= SHORTEST && key.charAt(0) == word.charAt(0))
        .filter(key -> isOneOff(word, key))
        .sorted()
        .findFirst()
        .orElse(word);
  }

  /** Returns whether one letter is missing, added, wrong, or changed places with the next. */
  private static boolean isOneOff(String word, String key) {
    int start = 0;
    int most = Math.min(word.length(), key.length());
    while (start < most && word.charAt(start) == key.charAt(start)) {
      start++;
    }
    String left = word.substring(start);
    String right = key.substring(start);
    return switch (word.length() - key.length()) {
      case 1 -> left.substring(1).equals(right);
      case -1 -> right.substring(1).equals(left);
      case 0 ->
          left.length() > 0
              && (left.substring(1).equals(right.substring(1))
                  || (left.length() > 1
                      && left.charAt(0) == right.charAt(1)
                      && left.charAt(1) == right.charAt(0)
                      && left.substring(2).equals(right.substring(2))));
      default -> false;
    };
  }

  private QuestionTypos() {}
}
