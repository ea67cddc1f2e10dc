package io.forecourt.equity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and addresses in one spelling, for records without a phone number or email address. */
final class MatchKey {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("avenue", "ave"),
          Map.entry("av", "ave"),
          Map.entry("road", "rd"),
          Map.entry("drive", "dr"),
          Map.entry("lane", "ln"),
          Map.entry("court", "ct"),
          Map.entry("place", "pl"),
          Map.entry("boulevard", "blvd"),
          Map.entry("highway", "hwy"),
          Map.entry("apartment", "apt"),
          Map.entry("unit", "apt"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"));

  private static final int ZIP = 5;

  /**
   * @param place postal code, or the city if it is not known
   */
  static String of(String firstName, String lastName, String street, String place) {
    String code = plain(place);
    String area =
        code.matches("\\d{5} ?\\d{4}") || code.matches("\\d{9}") ? code.substring(0, ZIP) : code;
    return String.join("|", plain(firstName), plain(lastName), street(street), area);
  }

  /** Returns whether both are known and are not one name: "Rob" and "Robert" may be. */
  static boolean differ(Optional<String> one, Optional<String> other) {
    String first = one.map(MatchKey::plain).orElse("");
    String second = other.map(MatchKey::plain).orElse("");
    return !first.startsWith(second) && !second.startsWith(first);
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’.]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String street(String text) {
    return Stream.of(plain(text).split(" "))
        .map(word -> SHORT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  private MatchKey() {}
}
